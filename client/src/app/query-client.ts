import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, NetworkFailure } from '../lib';

/** Only what may succeed the second time is tried again: no answer, or a server that is not ready. */
function worthRetrying(failures: number, error: unknown): boolean {
  const passing = error instanceof NetworkFailure || (error instanceof ApiProblem && error.status >= 502);
  return passing && navigator.onLine && failures < 2;
}

/** The key under which the room of people keeps who is looking. */
const sessionKey = 'me';

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // A session may end while a page is open: the next refusal makes the page look again at who is signed in.
      onError: (error, query) => {
        if (error instanceof ApiProblem && error.status === 401 && query.queryKey[0] !== sessionKey) void client.invalidateQueries({ queryKey: [sessionKey] });
      },
    }),
    defaultOptions: {
      // "always": without network a query fails and says so, and a vote fails now instead of being sent later behind one's back;
      // what its voter puts in waiting is another thing, and says so.
      queries: { networkMode: 'always', retry: worthRetrying, staleTime: 1_000, gcTime: 10 * 60_000, refetchOnReconnect: true },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
