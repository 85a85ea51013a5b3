import { clientIdSchema, conversationIdSchema } from '@baton/core/ids';
import { messageTextSchema } from '@baton/core/message/content';
import { type FlowName, listConversationFlows } from '@baton/service/conversation/list-conversation-flows';
import type { MessagePage } from '@baton/service/conversation/message-page';
import { type ConversationView, readConversation } from '@baton/service/conversation/read-conversation';
import { readMessages } from '@baton/service/conversation/read-messages';
import { type SentMessage, sendAgentMessage } from '@baton/service/conversation/send-agent-message';
import { z } from 'zod';
import { inConversation } from '../access.ts';
import { answer } from '../answer.ts';
import { staffActor } from '../staff-actor.ts';
import { router } from '../trpc.ts';

const messagesInput = z.strictObject({ conversationId: conversationIdSchema, after: z.int().min(0) });
const sendInput = z.strictObject({
  conversationId: conversationIdSchema,
  clientId: clientIdSchema,
  text: messageTextSchema,
});

export const conversationRouter = router({
  get: inConversation('live-chat.view')
    .input(z.strictObject({ conversationId: conversationIdSchema }))
    .query(({ ctx }): Promise<ConversationView> => answer(readConversation(ctx.service, ctx.member, ctx.conversation))),
  /** What changed after the reader's last revision. */
  messages: inConversation('live-chat.view')
    .input(messagesInput)
    .query(({ ctx, input }): Promise<MessagePage> => answer(readMessages(ctx.service, ctx.member, input))),
  /** Those that can be sent when the conversation is resolved; agents may not see the drawings (000-32). */
  flows: inConversation('live-chat.view')
    .input(z.strictObject({ conversationId: conversationIdSchema }))
    .query(({ ctx, input }): Promise<readonly FlowName[]> =>
      answer(listConversationFlows(ctx.service, ctx.member, input)),
    ),
  /** Refused to all but the owner (B32). */
  send: inConversation('live-chat.act')
    .input(sendInput)
    .mutation(({ ctx, input }): Promise<SentMessage> =>
      answer(sendAgentMessage(ctx.service, staffActor(ctx.member, ctx.conversation), input)),
    ),
});
