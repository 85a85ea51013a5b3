import type { BlockId, BotId, ConnectionId, FlowId, WorkspaceId } from '@baton/core/ids';

/** A connection of a draft. */
export interface DraftConnectionTable {
  workspace_id: WorkspaceId;
  id: ConnectionId;
  bot_id: BotId;
  flow_id: FlowId;
  from_block_id: BlockId;
  outlet: string;
  to_block_id: BlockId;
  revision: number;
}
