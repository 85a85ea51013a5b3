import { newClientId } from '../client-id.ts';
import { pauseBeforeRetry } from '../transport/pause-before-retry.ts';
import { ApiFailure } from '../transport/visitor-api.ts';
import type { VisitorApi } from '../transport/visitor-api.ts';
import type { ChatMemory } from './chat-memory.ts';

type Opened = Awaited<ReturnType<VisitorApi['openConversation']>>;

interface StartOptions {
  readonly memory: ChatMemory;
  readonly api: Pick<VisitorApi, 'openVisitor' | 'openConversation'>;
  readonly publicId: string;
  readonly locale: string;
  readonly page: string;
  onOpened(answer: Opened): void;
}

/**
 * Makes the function that opens this visitor's conversation, or finds the open one; called again meanwhile it waits with
 * the first call. A token that died is replaced by a new visitor, a line that is down is tried until it is back.
 */
export const createConversationStart = ({ memory, api, publicId, locale, page, onOpened }: StartOptions) => {
  let starting: Promise<void> | null = null;

  /** The same ids in every attempt, so that an answer that was lost makes no second visitor. */
  const open = async (visitorClientId: string, conversationClientId: string) => {
    if (memory.token() === '') {
      const { token } = await api.openVisitor(publicId, { clientId: visitorClientId, locale, page });
      memory.store.saveVisitor({ token, conversationId: null });
    }
    onOpened(await api.openConversation(publicId, memory.token(), conversationClientId));
  };

  const openUntilReached = async () => {
    const ids = [newClientId(), newClientId()] as const;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await open(...ids);
      } catch (failure) {
        if (!(failure instanceof ApiFailure)) throw failure;
        if (failure.status === 401) memory.store.saveVisitor(null);
        else if (!failure.isPassing) return memory.set({ phase: 'not-here' });
        else if (memory.state.phase !== 'ready') memory.set({ phase: 'unreachable' });
        await pauseBeforeRetry(attempt, failure);
      }
    }
  };

  return (): Promise<void> => {
    if (memory.state.phase === 'idle') memory.set({ phase: 'starting' });
    starting ??= openUntilReached().finally(() => {
      starting = null;
    });
    return starting;
  };
};
