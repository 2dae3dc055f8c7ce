import type { Admitted } from './admission';
import { lengthOf } from './live-document';
import type { Seat } from './seat';

const windowMs = 5_000;
const smallestText = 2_000;
/** Share of a text that one connection may take away in the window before that is called a mass deletion. */
const share = 0.6;

interface Window {
  since: number;
  /** how long the text was when it began */
  size: number;
  taken: number;
  rescued: boolean;
}

/** Watches for somebody taking away most of a text at once: by mistake, or not. */
export class Deletions {
  private readonly windows = new WeakMap<Seat, Window>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number) {}

  /**
   * @param size of the text before
   * @param taken how much of it is about to be taken away
   * @returns whether this makes it a mass deletion of which no version was kept yet
   */
  isMass(seat: Seat, size: number, taken: number): boolean {
    if (taken === 0) return false;
    const window = this.windowOf(seat, size);
    return !window.rescued && window.size >= smallestText && window.taken + taken > window.size * share;
  }

  /** A version was kept. */
  rescued(seat: Seat, size: number): void {
    this.windowOf(seat, size).rescued = true;
  }

  /** It is committed. */
  took(seat: Seat, size: number, taken: number): void {
    if (taken > 0) this.windowOf(seat, size).taken += taken;
  }

  private windowOf(seat: Seat, size: number): Window {
    const open = this.windows.get(seat);
    if (open && this.now() - open.since < windowMs) return open;
    const window = { since: this.now(), size, taken: 0, rescued: false };
    this.windows.set(seat, window);
    return window;
  }
}

/** How much each connection takes away with some updates. */
export function takenBy(admitted: readonly Admitted[]): Map<Seat, number> {
  const taken = new Map<Seat, number>();
  for (const { item, delta } of admitted) if (delta.deletes.length) taken.set(item.seat, (taken.get(item.seat) ?? 0) + lengthOf(delta.deletes));
  return taken;
}
