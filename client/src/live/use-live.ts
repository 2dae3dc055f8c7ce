import { type QueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { Live, type LiveSocket, type LiveStatus } from './live';

/** Hints are gathered for 200 ms, plus up to 150 ms so that a full room does not ask the server all at once. */
const pause = () => 200 + Math.random() * 150;

/** The socket's code is 13 KiB that no page needs to be read: it is asked for when the browser has nothing better to do. */
async function connect(): Promise<LiveSocket> {
  await new Promise((resolve) => ('requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 300)));
  const { openLiveSocket } = await import('./live.socket');
  return openLiveSocket(location.origin);
}

/** A hidden tab does not ask: its lists are marked stale, and are asked for again when it is looked at. */
const invalidateIn = (queryClient: QueryClient) => (queryKey: QueryKey) =>
  void queryClient.invalidateQueries({ queryKey, refetchType: document.hidden ? 'none' : 'active' });

export const liveFor = (queryClient: QueryClient): Live =>
  new Live({ connect, invalidate: invalidateIn(queryClient), later: (task) => void setTimeout(task, pause()) });

export const LiveContext = createContext<Live | null>(null);

function useLiveContext(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('LiveContext is missing');
  return live;
}

/**
 * Keeps queries fresh while this component is on the page.
 * @param topic what is watched, e.g. `proposal:<id>`; null watches nothing (yet)
 * @param queryKeys the queries that a hint on this topic makes stale
 */
export function useLive(topic: string | null, queryKeys: readonly QueryKey[]): void {
  const live = useLiveContext();
  const keys = JSON.stringify(queryKeys);
  useEffect(() => (topic === null ? undefined : live.watch(topic, JSON.parse(keys) as QueryKey[])), [live, topic, keys]);
}

/** Opens the socket again, as whoever is signed in now. */
export const useReconnectLive = (): (() => void) => useLiveContext().reconnect;

/** Whether the live connection stands; for the network state in the top bar. */
export function useLiveStatus(): LiveStatus {
  const live = useLiveContext();
  return useSyncExternalStore(live.onStatus, live.status);
}
