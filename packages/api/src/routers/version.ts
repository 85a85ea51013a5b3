import { botIdSchema } from '@baton/core/ids';
import { listVersions } from '@baton/service/versions/list-versions';
import { z } from 'zod';
import { inBot } from '../access.ts';
import { answer } from '../answer.ts';
import { router } from '../trpc.ts';

export const versionRouter = router({
  /** The newest first, without their documents. */
  list: inBot('flows.view')
    .input(z.strictObject({ botId: botIdSchema }))
    .query(({ ctx, input }) => answer(listVersions(ctx.service, ctx.member, input.botId))),
});
