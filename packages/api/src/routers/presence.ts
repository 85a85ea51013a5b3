import { setPresence } from '@baton/service/members/set-presence';
import { z } from 'zod';
import { inWorkspace } from '../access.ts';
import { answer } from '../answer.ts';
import { router } from '../trpc.ts';

export const presenceRouter = router({
  /** One's own toggle, for all of one's bots. */
  set: inWorkspace('bots.list')
    .input(z.strictObject({ presence: z.enum(['online', 'offline']) }))
    .mutation(({ ctx, input }) => answer(setPresence(ctx.service, ctx.member, input.presence))),
});
