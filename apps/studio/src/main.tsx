import '@fontsource/roboto/400.css';
import '@fontsource/roboto/500.css';
import '@fontsource/roboto/700.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import './theme/global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { liveSocket } from './lib/live.ts';
import { onLoginEnded, queryClient, trpc } from './lib/trpc.ts';
import { router } from './router.ts';
import { theme } from './theme/theme.ts';

const colorSchemes = localStorageColorSchemeManager({ key: 'baton.theme' });

onLoginEnded(() => {
  const { pathname, href } = router.state.location;
  // Outside of the frame nobody is expected to be signed in; the first page of a visit sends itself there.
  const isInside = router.state.matches.some((match) => match.routeId === '/app');
  if (isInside && pathname !== '/') void router.navigate({ to: '/sign-in', search: { next: href, ended: true } });
});

liveSocket.watch(() => {
  if (liveSocket.status === 'signed-out') {
    void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() });
  }
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the studio.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorSchemes}>
        <Notifications position="top-center" limit={4} />
        <ModalsProvider>
          <RouterProvider router={router} />
        </ModalsProvider>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
