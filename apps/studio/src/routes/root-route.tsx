import { createRootRoute, Outlet } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { EmptyState, ErrorState } from '../components/page-state.tsx';

const NotFound = () => (
  <EmptyState icon={SearchX} title="This page does not exist" action={<a href="/">Go to the start</a>}>
    The address may be old, or what it showed was deleted.
  </EmptyState>
);

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
});
