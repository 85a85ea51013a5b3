import type { BotId, FlowId, WorkspaceId } from '@baton/core/ids';

/** A flow of a draft; `position` keeps the order in which flows were added. */
export interface DraftFlowTable {
  workspace_id: WorkspaceId;
  id: FlowId;
  bot_id: BotId;
  name: string;
  position: number;
  revision: number;
}
