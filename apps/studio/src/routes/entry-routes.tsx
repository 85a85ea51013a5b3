import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { InvitePage } from '../features/session/invite-page.tsx';
import { SetUpPage } from '../features/session/set-up-page.tsx';
import { SignInPage } from '../features/session/sign-in-page.tsx';
import { safeReturnPath } from './return-path.ts';
import { rootRoute } from './root-route.tsx';

/** A fresh page after signing in, so that nothing of another login stays in memory. */
const enter = (next?: string): void => window.location.assign(safeReturnPath(next));

const signInSearch = z.object({ next: z.string().optional(), ended: z.boolean().optional() });

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: function SignIn() {
    const { next, ended } = signInRoute.useSearch();
    return <SignInPage isBack={ended === true} onSignedIn={() => enter(next)} />;
  },
});

const tokenSearch = z.object({ token: z.coerce.string().catch('') });

export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  validateSearch: tokenSearch,
  component: function SetUp() {
    return <SetUpPage token={setUpRoute.useSearch().token} onSignedIn={() => enter()} />;
  },
});

export const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite',
  validateSearch: tokenSearch,
  component: function Invite() {
    return <InvitePage token={inviteRoute.useSearch().token} onSignedIn={() => enter()} />;
  },
});
