import type { ConversationId, MessageId, WorkspaceId } from '@baton/core/ids';
import type { JsonColumn } from './json-column.ts';

/** A line of a transcript; `revision` is the conversation revision at which it last changed. */
export interface MessageTable {
  workspace_id: WorkspaceId;
  id: MessageId;
  conversation_id: ConversationId;
  seq: number;
  revision: number;
  client_id: string | null;
  author: JsonColumn;
  content: JsonColumn;
  created_at: number;
}
