import { contactIdSchema, conversationIdSchema } from '@baton/core/ids';
import { readHistory } from '@baton/service/conversation/read-history';
import { z } from 'zod';
import { inConversation } from '../access.ts';
import { answer } from '../answer.ts';
import type { HistoryRow } from '../outputs/conversation-view.ts';
import { router } from '../trpc.ts';

const historyInput = z.strictObject({ contactId: contactIdSchema, conversationId: conversationIdSchema });

export const contactRouter = router({
  /** The other conversations of the conversation's contact in the same bot, the newest first. */
  history: inConversation('live-chat.view')
    .input(historyInput)
    .query(({ ctx, input }): Promise<readonly HistoryRow[]> =>
      answer(readHistory(ctx.service, ctx.conversation, input.contactId)),
    ),
});
