import { useSyncExternalStore } from 'react';

const period = 30_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    tick();
    timer = setInterval(tick, period);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The time of this device in milliseconds, renewed every half minute: enough for "in 3 minutes", and nothing ticks. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
