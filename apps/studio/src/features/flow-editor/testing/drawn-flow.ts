import type { Block, BotDocument, Connection, Flow } from '@baton/core/flow/flow';
import type { BlockId, ConnectionId, Id, IdKind, NewId } from '@baton/core/ids';
import { idPrefixes } from '@baton/core/ids';

const suffixOf = (number: number): string => String(number).padStart(26, '0');

export const blockId = (number: number): BlockId => `blk_${suffixOf(number)}`;
export const connectionId = (number: number): ConnectionId => `con_${suffixOf(number)}`;
export const flowId = `flw_${suffixOf(1)}` as const;

/** Ids that count up from a thousand, so that they meet none of the drawing. */
export const countingIds = (): NewId => {
  let count = 1000;
  return <Kind extends IdKind>(kind: Kind): Id<Kind> => {
    count += 1;
    const prefix: (typeof idPrefixes)[Kind] = idPrefixes[kind];
    return `${prefix}_${suffixOf(count)}`;
  };
};

export const textBlock = (number: number, text = `Text ${number}`): Block => ({
  id: blockId(number),
  type: 'text',
  position: { x: number * 340, y: 0 },
  config: { text: { en: [[{ text }]] } },
});

const startBlock: Block = { id: blockId(0), type: 'start', position: { x: 0, y: 0 }, config: {} };

export const connection = (number: number, from: number, to: number): Connection => ({
  id: connectionId(number),
  from: { blockId: blockId(from), outlet: 'next' },
  to: blockId(to),
});

/** A start and texts 1 to `count`, one after another; connection n leads from block n - 1 to block n. */
export const chain = (count: number): Flow => ({
  id: flowId,
  name: 'Chain',
  blocks: [startBlock, ...Array.from({ length: count }, (_, index) => textBlock(index + 1))],
  connections: Array.from({ length: count }, (_, index) => connection(index + 1, index, index + 1)),
});

export const documentOf = (flow: Flow): BotDocument => ({
  schemaVersion: 1,
  definition: {
    languages: ['en'],
    defaultLanguage: 'en',
    startFlowId: flowId,
    defaultAnswer: { en: [[{ text: 'Sorry?' }]] },
    variables: [],
  },
  flows: [flow],
});
