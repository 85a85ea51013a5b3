import type { ConversationPage } from '@baton/core/live/visitor-api';
import { withPage } from '../chat-state.ts';
import { hasGap } from '../transcript/merge.ts';
import type { VisitorApi } from '../transport/visitor-api.ts';
import type { ChatMemory } from './chat-memory.ts';

/** Takes pages of the conversation's log from wherever they come; a gap is healed by reading the log anew. */
export const createChatLog = (memory: ChatMemory, api: Pick<VisitorApi, 'listAfter'>) => {
  const put = (page: ConversationPage) => {
    const before = memory.state.pending;
    memory.set(withPage(memory.state, page));
    const acknowledged = before.filter((message) => !memory.state.pending.includes(message));
    for (const message of acknowledged) memory.store.dropPending(message.clientId);
  };

  const heal = async () => {
    const { conversationId } = memory.state;
    if (conversationId === null) return;
    const page = await api.listAfter(conversationId, memory.token(), 0).catch(() => null);
    if (page !== null && memory.state.conversationId === conversationId) put(page);
  };

  return {
    take(page: ConversationPage) {
      put(page);
      if (hasGap(memory.state.messages, memory.state.lastSeq)) void heal();
    },
  };
};
export type ChatLog = ReturnType<typeof createChatLog>;
