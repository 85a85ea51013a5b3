import type { AppRouter } from '@baton/api/app-router';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { refusalOf } from './refusal.ts';
import { chosenWorkspace } from './workspace-choice.ts';

export type ApiInputs = inferRouterInputs<AppRouter>;
export type ApiOutputs = inferRouterOutputs<AppRouter>;

const signInListeners = new Set<() => void>();

/** Tells when an answer says that the login has ended. */
export const onLoginEnded = (listener: () => void): (() => void) => {
  signInListeners.add(listener);
  return () => signInListeners.delete(listener);
};

const noticeEndOfLogin = (error: unknown): void => {
  if (refusalOf(error)?.code !== 'not_signed_in') return;
  for (const listener of signInListeners) listener();
};

const shouldRetry = (failures: number, error: unknown): boolean => {
  const refusal = refusalOf(error);
  return failures < 3 && (refusal === null || refusal.code === 'unavailable');
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfLogin }),
  mutationCache: new MutationCache({ onError: noticeEndOfLogin }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: shouldRetry, retryDelay: (attempt) => Math.min(4000, 500 * 2 ** attempt) },
  },
});

const headers = (): Record<string, string> => {
  const workspaceId = chosenWorkspace();
  return workspaceId === null ? {} : { 'x-baton-workspace': workspaceId };
};

/** The server takes ten calls a batch (decisions.md, Limits). */
export const api = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc', maxItems: 10, headers })] });

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
