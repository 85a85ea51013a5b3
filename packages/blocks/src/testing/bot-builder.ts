import type { BotDefinition, BotDocument, Connection, Flow } from '@baton/core/flow/flow';
import type { BlockId, FlowId, Id, IdKind, NewId } from '@baton/core/ids';
import { idPrefixes } from '@baton/core/ids';
import type { LocalizedText } from '@baton/core/message/rich-text';
import { blockRegistry } from '../registry.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of a kind with a number in it, always the same for the same number. */
export const testId = <Kind extends IdKind>(kind: Kind, number: number): Id<Kind> => {
  let suffix = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 32)) suffix = `${digits[rest % 32] ?? ''}${suffix}`;
  return `${idPrefixes[kind]}_${suffix.padStart(26, '0')}`;
};

/** A maker of ids that counts. */
export const countingIds = (): NewId => {
  let count = 0;
  return (kind) => {
    count += 1;
    return testId(kind, count);
  };
};

export const english = (text: string): LocalizedText => ({ en: [[{ text }]] });

const startFlowId: FlowId = testId('flow', 1);

export const testDefinition = (changes: Partial<BotDefinition> = {}): BotDefinition => ({
  languages: ['en'],
  defaultLanguage: 'en',
  startFlowId,
  defaultAnswer: english('Sorry, I did not understand.'),
  variables: [],
  ...changes,
});

/** A block of a drawing: its type, the settings that differ from a new one's, and where its outlets lead, by block name. */
export interface Drawn {
  readonly type: string;
  readonly config?: object;
  readonly to?: Readonly<Record<string, string>>;
}

/** Names of blocks and flows are turned into ids, the same for the same name. */
export const blockIdOf = (name: string): BlockId => testId('block', hashOf(name));
export const flowIdOf = (name: string): FlowId => (name === 'main' ? startFlowId : testId('flow', hashOf(name)));

const hashOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40, 7);

const settingsOf = (definition: BotDefinition, { type, config }: Drawn): unknown => ({
  ...Object(blockRegistry.get(type)?.initial(definition)),
  ...config,
});

const drawFlow = (definition: BotDefinition, name: string, drawing: Readonly<Record<string, Drawn>>): Flow => ({
  id: flowIdOf(name),
  name,
  blocks: Object.entries(drawing).map(([key, drawn], index) => ({
    id: blockIdOf(`${name}/${key}`),
    type: drawn.type,
    position: { x: index * 340, y: 0 },
    config: JSON.parse(JSON.stringify(settingsOf(definition, drawn))),
  })),
  connections: Object.entries(drawing).flatMap(([key, { to = {} }]) =>
    Object.entries(to).map(([outlet, target]): Connection => ({
      id: testId('connection', hashOf(`${name}/${key}/${outlet}`)),
      from: { blockId: blockIdOf(`${name}/${key}`), outlet },
      to: blockIdOf(`${name}/${target}`),
    })),
  ),
});

/** A bot for tests: flows by name (`main` is the start flow), blocks by name, outlets by the name of the block they lead to. */
export const drawBot = (
  flows: Readonly<Record<string, Readonly<Record<string, Drawn>>>>,
  changes: Partial<BotDefinition> = {},
): BotDocument => {
  const definition = testDefinition(changes);
  return {
    schemaVersion: 1,
    definition,
    flows: Object.entries(flows).map(([name, drawing]) => drawFlow(definition, name, drawing)),
  };
};
