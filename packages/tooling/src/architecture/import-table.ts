/** A workspace of ours: what it may import of the others, and of Node and npm. */
export type ImportRule = {
  /** Workspaces by folder; `type` allows types only. */
  workspaces: Readonly<Record<string, 'value' | 'type'>>;
  /** Whether it runs in a browser or must stay pure, so that it may not import `node:*`. */
  hasNode: boolean;
};

const pure = { hasNode: false };
const node = { hasNode: true };

/**
 * Who may import what: apps -> api -> service -> {db, blocks, channels, expression, outbound} -> core.
 * A workspace without a row may import nothing and is itself a violation. Source: architecture.md, Direction.
 */
export const importTable: Readonly<Record<string, ImportRule>> = {
  'packages/core': { workspaces: {}, ...pure },
  'packages/expression': { workspaces: { 'packages/core': 'value' }, ...pure },
  'packages/blocks': { workspaces: { 'packages/core': 'value' }, ...pure },
  'packages/channels': { workspaces: { 'packages/core': 'value' }, ...node },
  'packages/outbound': { workspaces: { 'packages/core': 'value' }, ...node },
  db: { workspaces: { 'packages/core': 'value' }, ...node },
  'packages/service': {
    workspaces: {
      'packages/core': 'value',
      'packages/blocks': 'value',
      'packages/channels': 'value',
      'packages/expression': 'value',
      'packages/outbound': 'value',
      db: 'value',
    },
    ...node,
  },
  'packages/api': { workspaces: { 'packages/core': 'value', 'packages/service': 'value' }, ...node },
  'packages/testkit': { workspaces: { 'packages/core': 'value' }, ...node },
  'packages/tooling': { workspaces: {}, ...node },
  'apps/server': {
    workspaces: {
      'packages/core': 'value',
      'packages/api': 'value',
      'packages/service': 'value',
      'packages/channels': 'value',
      'packages/blocks': 'value',
      'packages/expression': 'value',
      'packages/outbound': 'value',
      db: 'value',
    },
    ...node,
  },
  'apps/widget': { workspaces: { 'packages/core': 'value' }, ...pure },
  'apps/studio': {
    workspaces: {
      'packages/core': 'value',
      'packages/api': 'type',
      'packages/blocks': 'value',
      'packages/expression': 'value',
      'apps/widget': 'value',
    },
    ...pure,
  },
  e2e: {
    workspaces: { 'packages/core': 'value', 'packages/api': 'type', 'packages/tooling': 'value', db: 'value' },
    ...node,
  },
};

/** What tests may import besides what their workspace may. */
export const importedByTestsOnly = ['packages/testkit'];
export const testsMayImport = ['packages/testkit', 'packages/core', 'packages/blocks', 'packages/expression', 'db'];

/** Packages of npm that only these folders or files may import as a value. */
export const exclusivePackages: Readonly<Record<string, readonly string[]>> = {
  luxon: ['packages/core/src/availability/zone.ts'],
  '@marcbachmann/cel-js': ['packages/expression/'],
  liquidjs: ['packages/expression/'],
  re2js: ['packages/expression/'],
  'libphonenumber-js': ['packages/expression/'],
  undici: ['packages/outbound/'],
  'ical.js': ['packages/service/src/support/calendar/'],
  kysely: ['db/', 'e2e/'],
  pg: ['db/', 'e2e/'],
};

/** Packages of npm that a folder is limited to. */
export const onlyPackages: Readonly<Record<string, readonly string[]>> = {
  'packages/core/': ['zod', 'luxon'],
  'packages/expression/': ['@marcbachmann/cel-js', 'liquidjs', 're2js', 'libphonenumber-js', 'zod'],
};

/** Folders whose folders may not import each other: compose them one level up. */
export const islands: readonly { folder: string; shared: readonly string[] }[] = [
  { folder: 'packages/blocks/src/', shared: ['kit', 'testing'] },
  { folder: 'packages/channels/src/', shared: [] },
  { folder: 'apps/studio/src/features/', shared: [] },
];
