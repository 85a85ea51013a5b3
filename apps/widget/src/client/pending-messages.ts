import type { VisitorContent } from '@baton/core/message/content';
import { newClientId } from '../client-id.ts';
import { now } from '../clock.ts';
import type { PendingMessage } from '../transcript/transcript-line.ts';
import type { ChatMemory } from './chat-memory.ts';

/** What the visitor said and the server has not acknowledged: shown at once, and stored until it is there. */
export const createPendingMessages = (memory: ChatMemory) => ({
  add(content: VisitorContent, text: string) {
    const message = { clientId: newClientId(), content, text, state: 'sending', createdAt: now() } as const;
    memory.store.savePending(message);
    memory.set({ pending: [...memory.state.pending, message] });
  },
  mark(clientId: string, state: PendingMessage['state']) {
    const pending = memory.state.pending.map((message) =>
      message.clientId === clientId ? { ...message, state } : message,
    );
    for (const message of pending.filter((each) => each.clientId === clientId)) memory.store.savePending(message);
    memory.set({ pending });
  },
  listSending: () => memory.state.pending.filter((message) => message.state === 'sending'),
});
