import { handoverCommandSchema } from '@baton/core/handover/command';
import { botIdSchema, clientIdSchema, conversationIdSchema } from '@baton/core/ids';
import { commandHandover, type HandoverOutcome } from '@baton/service/handover/command-handover';
import { type HandoverListing, listHandovers } from '@baton/service/handover/list-handovers';
import { z } from 'zod';
import { inBot, inConversation } from '../access.ts';
import { answer } from '../answer.ts';
import { staffActor } from '../staff-actor.ts';
import { router } from '../trpc.ts';

const listInput = z.strictObject({
  botId: botIdSchema,
  view: z.enum(['pending', 'mine', 'all-live', 'all']),
  search: z.string().max(200).optional(),
  cursor: z.string().max(500).optional(),
});

const commandInput = z.strictObject({
  conversationId: conversationIdSchema,
  clientId: clientIdSchema,
  command: handoverCommandSchema,
});

export const handoverRouter = router({
  list: inBot('live-chat.view')
    .input(listInput)
    .query(({ ctx, input }): Promise<HandoverListing> => answer(listHandovers(ctx.service, ctx.member, input))),
  /** Whether this agent may do this to this handover is decided under the conversation's lock. */
  command: inConversation('live-chat.act')
    .input(commandInput)
    .mutation(({ ctx, input }): Promise<HandoverOutcome> =>
      answer(commandHandover(ctx.service, staffActor(ctx.member, ctx.conversation), input)),
    ),
});
