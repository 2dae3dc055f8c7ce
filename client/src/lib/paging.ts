import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '@palabre/shared/kernel';

/** One list, as far as it has been read. */
export interface PagedList<Item> {
  /** undefined until the first page has arrived; the same array until something in it changes */
  items: Item[] | undefined;
  error: Error | null;
  isPending: boolean;
  hasMore: boolean;
  /** what was kept from before is shown, and asked for again */
  isRenewing: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

/**
 * A list read page by page.
 * @param queryKey key of the whole list, without the cursor
 * @param fetchPage asks for one page; the first has no cursor
 */
export function usePagedList<Item>(queryKey: QueryKey, fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>): PagedList<Item> {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const pages = query.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items), [pages]);
  return {
    items,
    error: query.error,
    isPending: query.isPending,
    hasMore: query.hasNextPage,
    isRenewing: query.isRefetching,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
