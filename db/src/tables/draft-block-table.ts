import type { BlockId, BotId, FlowId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** A block of a draft. */
export interface DraftBlockTable {
  workspace_id: WorkspaceId;
  id: BlockId;
  bot_id: BotId;
  flow_id: FlowId;
  type: string;
  x: number;
  y: number;
  config: JsonColumn;
  revision: number;
}
