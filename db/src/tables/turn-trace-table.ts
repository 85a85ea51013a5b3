import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** The blocks that one turn ran, by the conversation revision it led to. */
export interface TurnTraceTable {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  revision: number;
  steps: JsonColumn;
  at: number;
}
