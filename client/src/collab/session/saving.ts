import { Barriers } from './barriers';
import { isSettled } from './save-state.rules';
import type { Standing } from './standing';
import type { Clocks, Unconfirmed } from './unconfirmed';

const slowMs = 1_000;
/** Between an answer and the next question: a held key asks five times a second, not at every letter. */
const askMs = 200;

/** Finds out, question by question, whether what is written is durable, and says when that takes long. */
export class Saving {
  private readonly barriers: Barriers<Clocks>;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private askTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param send puts the question to the server; false when there is no connection */
  constructor(
    private readonly send: (change: number) => boolean,
    private readonly unconfirmed: Unconfirmed,
    private readonly standing: Standing,
  ) {
    this.barriers = new Barriers(send, (change, extent) => this.confirmed(change, extent));
  }

  changed(): void {
    this.standing.note({ type: 'changed' });
    this.slowTimer ??= setTimeout(() => this.onSlow(), slowMs);
    this.ask();
  }

  /** Asks, if there is anything to ask. */
  ask(): void {
    if (!this.askTimer && !this.settled) this.barriers.ask(this.standing.facts.changes, () => this.unconfirmed.extent());
  }

  answered(change: number): void {
    this.barriers.answer(change);
  }

  /** What was asked will not be answered. */
  forget(): void {
    this.barriers.forget();
  }

  /** Asks a last time, though nobody waits for the answer: the question takes the last letters along. */
  end(): void {
    clearTimeout(this.slowTimer);
    clearTimeout(this.askTimer);
    if (!this.settled) this.send(this.standing.facts.changes);
  }

  private get settled(): boolean {
    return isSettled(this.standing.facts);
  }

  private onSlow(): void {
    this.slowTimer = undefined;
    this.standing.note({ type: 'slow' });
  }

  private confirmed(change: number, extent: Clocks): void {
    clearTimeout(this.slowTimer);
    this.slowTimer = undefined;
    this.unconfirmed.confirm(extent);
    this.standing.note({ type: 'answered', change });
    this.askTimer = setTimeout(() => this.askAgain(), askMs);
    if (!this.settled) this.slowTimer = setTimeout(() => this.onSlow(), slowMs);
  }

  private askAgain(): void {
    this.askTimer = undefined;
    this.ask();
  }
}
