import { createRouter } from '@tanstack/react-router';
import { appRoute, botsRoute, dashboardRoute, homeRoute, membersRoute } from './routes/app-routes.tsx';
import { botHomeRoute, botRoute, flowsRoute, liveChatRoute, settingsRoute } from './routes/bot-routes.tsx';
import { inviteRoute, setUpRoute, signInRoute } from './routes/entry-routes.tsx';
import { rootRoute } from './routes/root-route.tsx';

const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  inviteRoute,
  appRoute.addChildren([
    homeRoute,
    dashboardRoute,
    botsRoute,
    membersRoute,
    botRoute.addChildren([botHomeRoute, flowsRoute, liveChatRoute, settingsRoute]),
  ]),
]);

export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
