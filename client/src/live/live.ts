/**
 * Which topics this tab watches, and which queries a hint makes stale. It knows neither the socket nor the cache: both
 * are given, so the promise can be tested: no hint is lost without everything watched being asked again.
 */
import type { Hint } from '@palabre/shared/live';

export interface LiveSocket {
  emit(event: 'watch' | 'unwatch', topic: string): unknown;
  on(event: 'connect' | 'disconnect' | 'missed', listener: () => void): unknown;
  on(event: 'hint', listener: (hint: Hint) => void): unknown;
}

type QueryKey = readonly unknown[];

export interface LivePorts {
  /** opens the socket; called once, when the first topic is watched */
  connect: () => Promise<LiveSocket>;
  invalidate: (queryKey: QueryKey) => void;
  /** runs the task after the pause during which hints are gathered */
  later: (task: () => void) => void;
}

export interface Live {
  /** @returns the function that ends this watch */
  watch(topic: string, queryKeys: readonly QueryKey[]): () => void;
  status(): LiveStatus;
  onStatus(listener: () => void): () => void;
}

export type LiveStatus = 'idle' | 'connected' | 'disconnected';

interface Watch {
  topic: string;
  queryKeys: readonly QueryKey[];
}

export function createLive({ connect, invalidate, later }: LivePorts): Live {
  const watches = new Set<Watch>();
  const listeners = new Set<() => void>();
  const stale = new Map<string, QueryKey>();
  let status: LiveStatus = 'idle';
  let socket: LiveSocket | undefined;
  let opening = false;

  const isWatched = (topic: string) => [...watches].some((watch) => watch.topic === topic);

  function flush(): void {
    const keys = [...stale.values()];
    stale.clear();
    keys.forEach(invalidate);
  }

  /** Many hints come in bursts (one transaction, several events): they are gathered into one round of requests. */
  function makeStale(concerned: (watch: Watch) => boolean): void {
    const keys = [...watches].filter(concerned).flatMap((watch) => watch.queryKeys);
    if (keys.length > 0 && stale.size === 0) later(flush);
    for (const key of keys) stale.set(JSON.stringify(key), key);
  }

  function setStatus(next: LiveStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  /** Hints sent before the connection stood are gone, the first time (the page was read without it) as after a cut: everything watched is asked again. */
  function connected(): void {
    for (const topic of new Set([...watches].map((watch) => watch.topic))) socket?.emit('watch', topic);
    makeStale(() => true);
    setStatus('connected');
  }

  function attach(opened: LiveSocket): void {
    socket = opened;
    opened.on('connect', connected);
    opened.on('disconnect', () => setStatus('disconnected'));
    opened.on('missed', () => makeStale(() => true));
    opened.on('hint', (hint) => makeStale((watch) => hint.topics.includes(watch.topic)));
  }

  function open(): void {
    if (opening) return;
    opening = true;
    connect().then(attach, () => (opening = false));
  }

  return {
    watch(topic, queryKeys) {
      const watch = { topic, queryKeys };
      const first = !isWatched(topic);
      watches.add(watch);
      open();
      if (first && status === 'connected') socket?.emit('watch', topic);
      return () => {
        watches.delete(watch);
        if (status === 'connected' && !isWatched(topic)) socket?.emit('unwatch', topic);
      };
    },
    status: () => status,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
