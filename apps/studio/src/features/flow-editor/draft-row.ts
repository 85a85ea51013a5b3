import type { Block, BotDefinition, BotDocument, Connection, Flow } from '@baton/core/flow/flow';

/** A row of the draft by its key: `definition`, or the id of a flow, block or connection. */
export type DraftRow =
  | { readonly kind: 'definition'; readonly definition: BotDefinition }
  | { readonly kind: 'flow'; readonly flow: Flow }
  | { readonly kind: 'block'; readonly flow: Flow; readonly block: Block }
  | { readonly kind: 'connection'; readonly flow: Flow; readonly connection: Connection };

const rowInFlow = (flow: Flow, key: string): DraftRow | null => {
  if (flow.id === key) return { kind: 'flow', flow };
  const block = flow.blocks.find(({ id }) => id === key);
  if (block !== undefined) return { kind: 'block', flow, block };
  const connection = flow.connections.find(({ id }) => id === key);
  return connection === undefined ? null : { kind: 'connection', flow, connection };
};

/** The row of this key as a document has it; null where it has none. */
export const findRow = (document: BotDocument, key: string): DraftRow | null => {
  if (key === 'definition') return { kind: 'definition', definition: document.definition };
  for (const flow of document.flows) {
    const row = rowInFlow(flow, key);
    if (row !== null) return row;
  }
  return null;
};
