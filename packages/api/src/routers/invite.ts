import { acceptInvite } from '@baton/service/members/accept-invite';
import { lookAtInvite } from '@baton/service/members/look-at-invite';
import { z } from 'zod';
import { forAnyone } from '../access.ts';
import { answer } from '../answer.ts';
import { linkTokenSchema, nameSchema, passwordSchema } from '../text-inputs.ts';
import { router } from '../trpc.ts';

const acceptInput = z.strictObject({ token: linkTokenSchema, displayName: nameSchema, password: passwordSchema });

export const inviteRouter = router({
  /** What the page of an invite shows before one accepts. */
  look: forAnyone
    .input(z.strictObject({ token: linkTokenSchema }))
    .query(({ ctx, input }) => answer(lookAtInvite(ctx.service, input.token))),
  /** Makes the account, or checks the password of the one that there is, and the member; the link is used up. */
  accept: forAnyone.input(acceptInput).mutation(({ ctx, input }) => answer(acceptInvite(ctx.service, input))),
});
