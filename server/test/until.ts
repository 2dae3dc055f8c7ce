import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so. @throws when it is not within ten seconds, which on a machine that is not busy means never */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`it never came about: ${isSo.toString()}`);
    await pause(10);
  }
}
