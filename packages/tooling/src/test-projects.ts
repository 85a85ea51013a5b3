import type { TestProjectConfiguration } from 'vitest/config';

const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'];
const databaseTests = ['db/**/*.test.ts', 'packages/*/src/**/*.db.test.ts', 'apps/server/src/**/*.db.test.ts'];

/** The availability rules again on machines of other zones: what they answer may not depend on the machine. */
const zoneProjects: TestProjectConfiguration[] = zones.map((zone) => ({
  extends: true,
  test: {
    name: `tz:${zone}`,
    pool: 'forks',
    env: { TZ: zone },
    include: ['packages/core/src/availability/**/*.test.ts'],
  },
}));

/** Every test project of the house, by the kind of machinery a test needs. */
export const testProjects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'unit',
      include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
      exclude: ['**/node_modules/**', ...databaseTests],
      testTimeout: 20_000,
    },
  },
  ...zoneProjects,
  {
    extends: true,
    test: {
      name: 'db',
      pool: 'forks',
      include: databaseTests,
      globalSetup: ['db/src/testing/database-server.ts'],
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  },
  {
    extends: true,
    test: {
      name: 'ui',
      environment: 'happy-dom',
      include: ['packages/*/src/**/*.test.tsx', 'apps/*/src/**/*.test.tsx'],
      testTimeout: 20_000,
    },
  },
  {
    extends: true,
    test: {
      name: 'scenarios',
      pool: 'forks',
      include: ['e2e/scenarios/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 300_000,
      hookTimeout: 120_000,
    },
  },
  {
    extends: true,
    test: {
      name: 'browser',
      pool: 'forks',
      include: ['e2e/browser/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 180_000,
      hookTimeout: 120_000,
    },
  },
];

/** Their names, in the order of the list. */
export const projectNames: readonly string[] = [
  'unit',
  ...zones.map((zone) => `tz:${zone}`),
  'db',
  'ui',
  'scenarios',
  'browser',
];
