import { readDashboard } from '@baton/service/dashboard/read-dashboard';
import { inWorkspace } from '../access.ts';
import { router } from '../trpc.ts';

export const dashboardRouter = router({
  /** A card for each bot whose Live Chat the member may see. */
  get: inWorkspace('bots.list').query(({ ctx }) => readDashboard(ctx.service, ctx.member)),
});
