import { readLogin } from '@baton/service/identity/read-login';
import { forLogin } from '../access.ts';
import { answer } from '../answer.ts';
import { router } from '../trpc.ts';

export const sessionRouter = router({
  /** Who signed in; the workspace of the header, or else the first. */
  me: forLogin.query(({ ctx }) => answer(readLogin(ctx.service, ctx.login.userId, ctx.workspaceId))),
});
