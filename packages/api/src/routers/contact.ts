import { contactIdSchema, conversationIdSchema } from '@baton/core/ids';
import { type HistoryRow, readHistory } from '@baton/service/conversation/read-history';
import { z } from 'zod';
import { inConversation } from '../access.ts';
import { answer } from '../answer.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { router } from '../trpc.ts';

const historyInput = z.strictObject({ contactId: contactIdSchema, conversationId: conversationIdSchema });

export const contactRouter = router({
  /** The other conversations of the conversation's contact in the same bot, the newest first. */
  history: inConversation('live-chat.view')
    .input(historyInput)
    .query(({ ctx, input }): Promise<readonly HistoryRow[]> => {
      if (input.contactId !== ctx.conversation.contactId) throw refusalToTrpc({ code: 'not_found' });
      return answer(readHistory(ctx.service, ctx.member, ctx.conversation));
    }),
});
