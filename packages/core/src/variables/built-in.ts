import type { VariableType } from './value.ts';

export interface BuiltInVariable {
  readonly path: string;
  readonly type: VariableType;
  /** Whether a block may keep an answer there. */
  readonly isSettable: boolean;
  /** What it holds, for a list of variables. */
  readonly title: string;
}

/** The variables that every bot has (issue: flow language; product.md section 4, Resolve). */
export const builtInVariables: readonly BuiltInVariable[] = [
  { path: 'contact.name', type: 'text', isSettable: true, title: "The visitor's name" },
  { path: 'contact.email', type: 'text', isSettable: true, title: "The visitor's e-mail address" },
  { path: 'contact.phone', type: 'text', isSettable: true, title: "The visitor's phone number" },
  { path: 'channel', type: 'text', isSettable: false, title: 'The channel: web or whatsapp' },
  { path: 'language', type: 'text', isSettable: false, title: 'The language that the visitor is spoken to in' },
  { path: 'support.isOnline', type: 'boolean', isSettable: false, title: 'Whether the support team is online' },
  {
    path: 'support.nextOpening',
    type: 'text',
    isSettable: false,
    title: 'When the support team is online next, in words such as "Monday 9:00"; empty for never',
  },
  {
    path: 'support.nextClosing',
    type: 'text',
    isSettable: false,
    title: 'When the support team goes offline next, in words such as "in 20 minutes"; empty for never',
  },
  { path: 'handover.topic', type: 'text', isSettable: false, title: 'Topic of the last handover' },
  { path: 'handover.outcome', type: 'text', isSettable: false, title: 'Outcome of the last handover' },
  { path: 'handover.tags', type: 'list', isSettable: false, title: 'Tags of the last handover' },
  { path: 'handover.agent', type: 'text', isSettable: false, title: 'Display name of the agent of the last handover' },
];

const byPath: ReadonlyMap<string, BuiltInVariable> = new Map(builtInVariables.map((item) => [item.path, item]));
const firstWords: ReadonlySet<string> = new Set(builtInVariables.map(({ path }) => path.split('.')[0] ?? path));

export const builtInAt = (path: string): BuiltInVariable | null => byPath.get(path) ?? null;

/** Whether a declared variable of this name would hide a built-in one. */
export const isReservedName = (name: string): boolean => firstWords.has(name);
