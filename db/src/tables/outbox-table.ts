import type { Generated } from 'kysely';
import type { ConversationId, MessageId, WorkspaceId } from '@baton/core/ids';

/** A message on its way to a provider, in order of `position` per conversation. */
export interface OutboxTable {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  position: number;
  message_id: MessageId;
  due_at: number;
  leased_until: number | null;
  attempts: Generated<number>;
}
