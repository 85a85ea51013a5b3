import type { Block, BotDefinition, Connection } from '@baton/core/flow/flow';
import type { BlockId, ConnectionId, FlowId } from '@baton/core/ids';

/**
 * One row of a draft as it stands, by the key and the revision that a save names (core/flow/edit.ts). `gone`: someone
 * deleted it, or it never was.
 */
export type DraftRow =
  | {
      readonly kind: 'definition';
      readonly key: 'definition';
      readonly revision: number;
      readonly definition: BotDefinition;
    }
  | { readonly kind: 'flow'; readonly key: FlowId; readonly revision: number; readonly name: string }
  | {
      readonly kind: 'block';
      readonly key: BlockId;
      readonly revision: number;
      readonly flowId: FlowId;
      readonly block: Block;
    }
  | {
      readonly kind: 'connection';
      readonly key: ConnectionId;
      readonly revision: number;
      readonly flowId: FlowId;
      readonly connection: Connection;
    }
  | { readonly kind: 'gone'; readonly key: string; readonly revision: null };
