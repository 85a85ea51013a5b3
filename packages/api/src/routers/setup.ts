import { completeSetUp } from '@baton/service/setup/complete-set-up';
import { readSetUp } from '@baton/service/setup/read-set-up';
import { z } from 'zod';
import { forAnyone } from '../access.ts';
import { answer } from '../answer.ts';
import { emailSchema, linkTokenSchema, nameSchema, passwordSchema } from '../text-inputs.ts';
import { router } from '../trpc.ts';

const completeInput = z.strictObject({
  token: linkTokenSchema,
  workspaceName: nameSchema,
  displayName: nameSchema,
  email: emailSchema,
  password: passwordSchema,
});

export const setupRouter = router({
  status: forAnyone.query(({ ctx }) => readSetUp(ctx.service)),
  /** Makes the first workspace and its Workspace owner; impossible without the printed token (B78). */
  complete: forAnyone.input(completeInput).mutation(({ ctx, input }) => answer(completeSetUp(ctx.service, input))),
});
