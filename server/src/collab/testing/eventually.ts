import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so. @throws when it is not in time */
export async function eventually(isSo: () => boolean, withinMs = 5_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not in ${withinMs} ms: ${isSo.toString()}`);
    await pause(5);
  }
}

/** Long enough for anything that was going to happen to have happened. */
export const aWhile = (): Promise<void> => pause(250);
