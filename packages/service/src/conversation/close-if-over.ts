import { closeConversation } from '@baton/core/conversation/close-conversation';
import type { ConversationId, WorkspaceId } from '@baton/core/ids';
import type { ServiceContext } from '../context.ts';
import { changeConversation } from './change-conversation.ts';

/** Closes a conversation that is past its end, once; true when it is closed now, by this or before. */
export const closeIfOver = async (
  context: ServiceContext,
  of: { readonly workspaceId: WorkspaceId; readonly conversationId: ConversationId },
): Promise<boolean> => {
  const closed = await changeConversation(
    context,
    { ...of, actor: { kind: 'system' }, clientId: null },
    closeConversation,
  );
  if (!closed.ok) return closed.error.code === 'conversation_closed';
  return closed.value.kind === 'changed' && closed.value.change.conversation.closedAt !== null;
};
