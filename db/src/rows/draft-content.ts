import type { Block, BotDefinition, BotDocument, Connection } from '@baton/core/flow/flow';
import type { BlockId, ConnectionId, FlowId } from '@baton/core/ids';

/** One row of a draft by the key that a save names (core/flow/edit.ts). */
export type DraftContent =
  | { readonly kind: 'definition'; readonly key: 'definition'; readonly definition: BotDefinition }
  | { readonly kind: 'flow'; readonly key: FlowId; readonly name: string }
  | { readonly kind: 'block'; readonly key: BlockId; readonly flowId: FlowId; readonly block: Block }
  | {
      readonly kind: 'connection';
      readonly key: ConnectionId;
      readonly flowId: FlowId;
      readonly connection: Connection;
    };

/** The same rows by their kinds: each kind is a table. */
export interface DraftContents {
  readonly definitions: readonly Extract<DraftContent, { kind: 'definition' }>[];
  readonly flows: readonly Extract<DraftContent, { kind: 'flow' }>[];
  readonly blocks: readonly Extract<DraftContent, { kind: 'block' }>[];
  readonly connections: readonly Extract<DraftContent, { kind: 'connection' }>[];
}

export const draftContents = (rows: readonly DraftContent[]): DraftContents => ({
  definitions: rows.filter((row) => row.kind === 'definition'),
  flows: rows.filter((row) => row.kind === 'flow'),
  blocks: rows.filter((row) => row.kind === 'block'),
  connections: rows.filter((row) => row.kind === 'connection'),
});

/** Every row of a document. */
export const draftRowsOf = (document: BotDocument): DraftContent[] => [
  { kind: 'definition', key: 'definition', definition: document.definition },
  ...document.flows.flatMap(({ id: flowId, name, blocks, connections }): DraftContent[] => [
    { kind: 'flow', key: flowId, name },
    ...blocks.map((block) => ({ kind: 'block' as const, key: block.id, flowId, block })),
    ...connections.map((connection) => ({ kind: 'connection' as const, key: connection.id, flowId, connection })),
  ]),
];
