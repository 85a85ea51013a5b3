import type { ConversationId } from '@baton/core/ids';
import type { Message } from '@baton/core/message/message';
import { useState } from 'react';
import { useStore } from 'zustand';
import { notifyError } from '../../../components/notify.ts';
import { api } from '../../../lib/trpc.ts';
import { mergePage } from './transcript-state.ts';
import type { TranscriptStore } from './transcript-store.ts';

interface OlderMessages {
  readonly hasOlder: boolean;
  readonly isLoading: boolean;
  readonly load: () => void;
}

/** Every message from the first one on, taken in at once, so that nothing is shown with a hole in it. */
const loadAll = async (conversationId: ConversationId, store: TranscriptStore): Promise<void> => {
  const messages: Message[] = [];
  for (let after = 0; ;) {
    const page = await api.conversation.messages.query({ conversationId, after });
    messages.push(...page.messages);
    if (!page.hasMore || page.revision <= after) {
      store.setState((state) => mergePage(state, { ...page, messages }));
      return;
    }
    after = page.revision;
  }
};

/** The messages before the first one that is held. */
export const useOlderMessages = (conversationId: ConversationId, store: TranscriptStore): OlderMessages => {
  const hasOlder = useStore(store, (state) => (state.messages[0]?.seq ?? 1) > 1);
  const [isLoading, setIsLoading] = useState(false);
  const load = () => {
    setIsLoading(true);
    void loadAll(conversationId, store)
      .catch(notifyError)
      .finally(() => setIsLoading(false));
  };
  return { hasOlder, isLoading, load };
};
