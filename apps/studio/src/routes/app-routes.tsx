import { createRoute, redirect } from '@tanstack/react-router';
import { RowSkeletons } from '../components/page-state.tsx';
import { BotsPage } from '../features/bots/bots-page.tsx';
import { DashboardPage } from '../features/dashboard/dashboard-page.tsx';
import { MembersPage } from '../features/members/members-page.tsx';
import { AppFrame } from '../frame/app-frame.tsx';
import { refusalOf } from '../lib/refusal.ts';
import { queryClient, trpc } from '../lib/trpc.ts';
import { rootRoute } from './root-route.tsx';

/** Everything behind the sign-in. Who has no login is sent there and comes back. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(trpc.session.me.queryOptions());
    } catch (error) {
      if (refusalOf(error)?.code !== 'not_signed_in') throw error;
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.href } });
    }
  },
  pendingComponent: () => <RowSkeletons count={6} height={40} label="Loading" />,
  component: AppFrame,
});

/** Agents land on the Agent Dashboard, anyone else on the list of bots (product.md section 1). */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(trpc.session.me.queryOptions());
    throw redirect({ to: me.current.role === 'agent' ? '/dashboard' : '/bots' });
  },
});

export const dashboardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/dashboard',
  component: DashboardPage,
});

export const botsRoute = createRoute({ getParentRoute: () => appRoute, path: '/bots', component: BotsPage });

export const membersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/workspace/members',
  component: MembersPage,
});
