/**
 * Which topics this tab watches, and which queries a hint makes stale. It knows neither the socket nor the cache: both
 * are given, so the promise can be tested: no hint is lost without everything watched being asked again.
 */
import type { Hint } from '@palabre/shared/live';

export interface LiveSocket {
  emit(event: 'watch' | 'unwatch', topic: string): unknown;
  on(event: 'connect' | 'disconnect' | 'missed', listener: () => void): unknown;
  on(event: 'hint', listener: (hint: Hint) => void): unknown;
  disconnect(): unknown;
  connect(): unknown;
}

type QueryKey = readonly unknown[];

export interface LivePorts {
  /** opens the socket; called when the first topic is watched */
  connect: () => Promise<LiveSocket>;
  invalidate: (queryKey: QueryKey) => void;
  /** runs the task after the pause during which hints are gathered */
  later: (task: () => void) => void;
}

export type LiveStatus = 'idle' | 'connected' | 'disconnected';

interface Watch {
  topic: string;
  queryKeys: readonly QueryKey[];
}

export class Live {
  private readonly watches = new Set<Watch>();
  private readonly stale = new Map<string, QueryKey>();
  private readonly listeners = new Set<() => void>();
  private socket: LiveSocket | undefined;
  private opening = false;
  private current: LiveStatus = 'idle';

  constructor(private readonly ports: LivePorts) {}

  /** @returns the function that ends this watch */
  watch(topic: string, queryKeys: readonly QueryKey[]): () => void {
    const watch = { topic, queryKeys };
    if (!this.isWatched(topic)) this.tell('watch', topic);
    this.watches.add(watch);
    this.open();
    return () => {
      this.watches.delete(watch);
      if (!this.isWatched(topic)) this.tell('unwatch', topic);
    };
  }

  readonly status = (): LiveStatus => this.current;

  readonly onStatus = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The socket proves who is looking once, when it opens: after a sign-in or a sign-out it has to open again. */
  readonly reconnect = (): void => {
    this.socket?.disconnect();
    this.socket?.connect();
  };

  private isWatched(topic: string): boolean {
    return [...this.watches].some((watch) => watch.topic === topic);
  }

  /** Without a connection there is nobody to tell; `connected` tells everything. */
  private tell(event: 'watch' | 'unwatch', topic: string): void {
    if (this.current === 'connected') this.socket?.emit(event, topic);
  }

  private open(): void {
    if (this.opening) return;
    this.opening = true;
    this.ports.connect().then(
      (socket) => this.attach(socket),
      () => (this.opening = false),
    );
  }

  private attach(socket: LiveSocket): void {
    this.socket = socket;
    socket.on('connect', () => this.connected());
    socket.on('disconnect', () => this.setStatus('disconnected'));
    socket.on('missed', () => this.makeStale(() => true));
    socket.on('hint', (hint) => this.makeStale((watch) => hint.topics.includes(watch.topic)));
  }

  /** Hints sent before the connection stood are gone, the first time (the page was read without it) as after a cut: everything watched is asked again. */
  private connected(): void {
    this.setStatus('connected');
    for (const topic of new Set([...this.watches].map((watch) => watch.topic))) this.tell('watch', topic);
    this.makeStale(() => true);
  }

  private setStatus(status: LiveStatus): void {
    this.current = status;
    for (const listener of this.listeners) listener();
  }

  /** Hints come in bursts (one transaction, several events): they are gathered into one round of requests. */
  private makeStale(concerned: (watch: Watch) => boolean): void {
    const keys = [...this.watches].filter(concerned).flatMap((watch) => watch.queryKeys);
    if (keys.length > 0 && this.stale.size === 0) this.ports.later(() => this.flush());
    for (const key of keys) this.stale.set(JSON.stringify(key), key);
  }

  private flush(): void {
    const keys = [...this.stale.values()];
    this.stale.clear();
    keys.forEach(this.ports.invalidate);
  }
}
