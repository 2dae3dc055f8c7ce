import type { Admitted } from './admission';
import { lengthOf } from './live-document';

const windowMs = 5_000;
/** Deletions that follow each other as closely are remembered as one. */
const stepMs = 500;
const smallestText = 2_000;
/** Share of a text that one person may take away in the window before that is called a mass deletion. */
const share = 0.6;

interface Step {
  since: number;
  /** how long the text was at its longest */
  size: number;
  taken: number;
}

interface Taker {
  steps: Step[];
  /** the last version that was kept of a text before it went: when, and how long it was */
  kept: { at: number; size: number };
}

const nothingTaken = (): Taker => ({ steps: [], kept: { at: -Infinity, size: 0 } });

/**
 * Watches for somebody taking away most of a text at once: by mistake, or not. The window is always the last five seconds, and it is the person who
 * is watched: where WebSockets are blocked, each request is a connection of its own.
 */
export class Deletions {
  private readonly takers = new Map<string, Taker>();

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number) {}

  /**
   * @param size of the text before
   * @param taken how much of it is about to be taken away
   * @returns whether this makes it a mass deletion of which no version was kept yet
   */
  isMass(personId: string, size: number, taken: number): boolean {
    if (taken === 0) return false;
    const { steps, kept } = this.takers.get(personId) ?? nothingTaken();
    if (this.isRecent(kept.at) && size <= kept.size) return false;
    const recent = steps.filter(({ since }) => this.isRecent(since));
    const largest = Math.max(size, ...recent.map((step) => step.size));
    const all = recent.reduce((sum, step) => sum + step.taken, taken);
    return largest >= smallestText && all > largest * share;
  }

  /** A version was kept. @param size of the text */
  rescued(personId: string, size: number): void {
    this.takerAt(personId).kept = { at: this.now(), size };
  }

  /** It is committed. @param size of the text before */
  took(personId: string, size: number, taken: number): void {
    if (taken === 0) return;
    const taker = this.takerAt(personId);
    const last = taker.steps.at(-1);
    if (last && this.now() - last.since < stepMs) {
      last.size = Math.max(last.size, size);
      last.taken += taken;
    } else taker.steps = [...taker.steps.filter(({ since }) => this.isRecent(since)), { since: this.now(), size, taken }];
  }

  /** A step that began before the window may have gone on into it. */
  private isRecent(since: number): boolean {
    return this.now() - since < windowMs + stepMs;
  }

  /** Whoever has taken nothing away for long is not known any more. */
  private takerAt(personId: string): Taker {
    const known = this.takers.get(personId);
    if (known) return known;
    for (const [id, { steps, kept }] of this.takers) if (!this.isRecent(Math.max(kept.at, steps.at(-1)?.since ?? -Infinity))) this.takers.delete(id);
    const taker = nothingTaken();
    this.takers.set(personId, taker);
    return taker;
  }
}

/** How much each person takes away with some updates. */
export function takenBy(admitted: readonly Admitted[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { item, delta } of admitted) {
    const { personId } = item.seat.participant;
    if (delta.deletes.length) taken.set(personId, (taken.get(personId) ?? 0) + lengthOf(delta.deletes));
  }
  return taken;
}
