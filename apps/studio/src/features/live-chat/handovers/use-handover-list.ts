import type { BotId } from '@baton/core/ids';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, type ApiOutputs } from '../../../lib/trpc.ts';
import { steadyOrder } from './steady-order.ts';
import type { HandoverRow } from './status-words.ts';
import type { HandoverView } from './views.ts';

interface HandoverList {
  readonly rows: readonly HandoverRow[];
  readonly counts: ApiOutputs['handover']['list']['counts'] | null;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

interface ListInput {
  readonly botId: BotId;
  readonly view: HandoverView;
  readonly search: string;
  /** The order that the pointer found when it came over the list: rows keep their place until it leaves. */
  readonly heldOrder: readonly string[] | null;
}

const firstPage = (): string | null => null;

/** The rows of a view with its true counts; the live socket keeps it so. */
export const useHandoverList = ({ botId, view, search, heldOrder }: ListInput): HandoverList => {
  const input = { botId, view, ...(search === '' ? {} : { search }) };
  const query = useInfiniteQuery({
    queryKey: [['handover', 'list'], { input, type: 'pages' }],
    queryFn: ({ pageParam }) => api.handover.list.query(pageParam === null ? input : { ...input, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
  const fresh = (query.data?.pages ?? []).flatMap((page) => page.rows);
  const unique = [...new Map(fresh.map((row) => [row.conversationId, row])).values()];
  const rows = heldOrder === null ? unique : steadyOrder(heldOrder, unique);
  return {
    rows,
    counts: query.data?.pages[0]?.counts ?? null,
    error: query.error,
    isLoading: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
};
