import type { ConversationId, MemberId, NoteId, WorkspaceId } from '@baton/core/ids';

/** A note of the staff on a conversation. */
export interface NoteTable {
  workspace_id: WorkspaceId;
  id: NoteId;
  conversation_id: ConversationId;
  position: number;
  author_id: MemberId;
  client_id: string;
  text: string;
  created_at: number;
}
