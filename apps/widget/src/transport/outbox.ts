import type { PendingMessage } from '../transcript/transcript-line.ts';
import { pauseBeforeRetry } from './pause-before-retry.ts';
import { ApiFailure } from './visitor-api.ts';
import type { Sent, VisitorApi } from './visitor-api.ts';

export interface OutboxOptions {
  readonly api: VisitorApi;
  /** Where to send to, once there is a conversation. */
  conversation(): Promise<{ conversationId: string; token: string }>;
  /** The conversation was closed, or the token is dead: open the next one. */
  reopen(isTokenDead: boolean): Promise<void>;
  onAnswer(answer: Sent): void;
  onFailed(clientId: string): void;
  /** What is to be sent, oldest first. */
  list(): readonly PendingMessage[];
}

/**
 * Sends one message at a time, in order, until the server acknowledged it. A broken line is tried again for ever with the same
 * client id, so that the server stores it once; only a refusal that will not pass is shown as "Not sent".
 */
export const createOutbox = (options: OutboxOptions) => {
  let isSending = false;
  let attempt = 0;

  const failed = async (message: PendingMessage, failure: unknown) => {
    if (!(failure instanceof ApiFailure)) throw failure;
    const isGone = failure.status === 401 || failure.status === 404;
    if (isGone || failure.code === 'conversation_closed') return options.reopen(isGone);
    if (!failure.isPassing) return options.onFailed(message.clientId);
    await pauseBeforeRetry(attempt, failure);
    attempt += 1;
  };

  const sendNext = async (message: PendingMessage) => {
    try {
      const { conversationId, token } = await options.conversation();
      const { clientId, content } = message;
      options.onAnswer(await options.api.sendMessage(conversationId, token, { clientId, content }));
      attempt = 0;
    } catch (failure) {
      await failed(message, failure);
    }
  };

  const run = async () => {
    for (let next = options.list()[0]; next !== undefined; next = options.list()[0]) await sendNext(next);
  };

  return {
    flush() {
      if (isSending) return;
      isSending = true;
      void run().finally(() => {
        isSending = false;
      });
    },
  };
};
