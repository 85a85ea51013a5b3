import { clientIdSchema, conversationIdSchema } from '@baton/core/ids';
import { messageTextSchema } from '@baton/core/message/content';
import { addNote } from '@baton/service/notes/add-note';
import { listNotes } from '@baton/service/notes/list-notes';
import { z } from 'zod';
import { inConversation } from '../access.ts';
import { answer } from '../answer.ts';
import { router } from '../trpc.ts';

const addInput = z.strictObject({
  conversationId: conversationIdSchema,
  clientId: clientIdSchema,
  text: messageTextSchema,
});

export const noteRouter = router({
  list: inConversation('live-chat.view')
    .input(z.strictObject({ conversationId: conversationIdSchema }))
    .query(({ ctx }) => listNotes(ctx.service, ctx.member, ctx.conversation)),
  add: inConversation('live-chat.act')
    .input(addInput)
    .mutation(({ ctx, input }) =>
      answer(addNote(ctx.service, ctx.member, { ...input, botId: ctx.conversation.botId })),
    ),
});
