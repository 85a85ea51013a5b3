import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './page-state.tsx';

interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data, unknown>;
  /** A skeleton of the size of what comes. */
  readonly loading: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** The three states of everything that is loaded: waiting, failed with words, and there. */
export const QueryView = <Data,>({ query, loading, children }: QueryViewProps<Data>) => {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return loading;
};
