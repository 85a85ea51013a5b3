import { newClientId } from '../client-id.ts';
import { pauseBeforeRetry } from '../transport/pause-before-retry.ts';
import { ApiFailure } from '../transport/visitor-api.ts';
import type { HandoverWish, VisitorApi } from '../transport/visitor-api.ts';
import type { ChatLog } from './chat-log.ts';
import type { ChatMemory } from './chat-memory.ts';

interface WishOptions {
  readonly memory: ChatMemory;
  readonly api: Pick<VisitorApi, 'commandHandover'>;
  readonly log: ChatLog;
}

/**
 * Makes the function that tells the server what the visitor wishes of people. A broken line is tried again with the same
 * client id; a refusal means that things stand otherwise by now, which the log shows.
 */
export const createHandoverWish = ({ memory, api, log }: WishOptions) => {
  const tell = async (conversationId: string, command: HandoverWish) => {
    const body = { clientId: newClientId(), command };
    for (let attempt = 0; ; attempt += 1) {
      try {
        return log.take(await api.commandHandover(conversationId, memory.token(), body));
      } catch (failure) {
        if (!(failure instanceof ApiFailure)) throw failure;
        if (!failure.isPassing) return;
        await pauseBeforeRetry(attempt, failure);
      }
    }
  };

  return async (command: HandoverWish): Promise<void> => {
    const { conversationId, isWishing } = memory.state;
    if (conversationId === null || isWishing) return;
    memory.set({ isWishing: true });
    await tell(conversationId, command).finally(() => memory.set({ isWishing: false }));
  };
};
