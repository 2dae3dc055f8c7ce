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
  told: boolean;
}

/** Watches for somebody taking away most of a text at once: by mistake, or not. */
export class Deletions {
  private readonly windows = new WeakMap<Seat, Window>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number) {}

  /**
   * @param size of the text before
   * @param taken how much of it an update takes away
   * @returns whether this makes it a mass deletion; told once for one
   */
  isMass(seat: Seat, size: number, taken: number): boolean {
    if (taken === 0) return false;
    const open = this.windows.get(seat);
    const window = open && this.now() - open.since < windowMs ? open : { since: this.now(), size, taken: 0, told: false };
    this.windows.set(seat, window);
    window.taken += taken;
    if (window.told || window.size < smallestText || window.taken <= window.size * share) return false;
    window.told = true;
    return true;
  }
}
