/** What became of one of several that were done together. */
export type Outcome<Answer> = { answer: Answer } | { refusal: unknown } | { again: true };

interface Waiting<Request, Answer> {
  request: Request;
  resolve: (answer: Answer) => void;
  reject: (refusal: unknown) => void;
}

const mostAtOnce = 500;

/**
 * Does for a round together what came while it was busy: in the last minute of a vote one commit serves everybody who waits for it, and nobody waits for a
 * timer. What fails as a whole fails for all of them, and whoever asks again is answered.
 */
export class CastQueue<Request, Answer> {
  private readonly waiting = new Map<string, Waiting<Request, Answer>[]>();
  private readonly busy = new Set<string>();

  /** @param work in one transaction, an outcome for each in the same order; `again` puts one back in line */
  constructor(private readonly work: (roundId: string, requests: Request[]) => Promise<Outcome<Answer>[]>) {}

  ask(roundId: string, request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.line(roundId).push({ request, resolve, reject });
      if (!this.busy.has(roundId)) void this.serve(roundId);
    });
  }

  private line(roundId: string): Waiting<Request, Answer>[] {
    const line = this.waiting.get(roundId) ?? [];
    this.waiting.set(roundId, line);
    return line;
  }

  private async serve(roundId: string): Promise<void> {
    this.busy.add(roundId);
    for (let turn = this.next(roundId); turn.length > 0; turn = this.next(roundId)) {
      try {
        const outcomes = await this.work(
          roundId,
          turn.map(({ request }) => request),
        );
        turn.forEach((one, place) => this.settle(roundId, one, outcomes[place]));
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    this.waiting.delete(roundId);
    this.busy.delete(roundId);
  }

  private next(roundId: string): Waiting<Request, Answer>[] {
    return this.line(roundId).splice(0, mostAtOnce);
  }

  private settle(roundId: string, one: Waiting<Request, Answer>, outcome: Outcome<Answer> | undefined): void {
    if (outcome === undefined || 'again' in outcome) this.line(roundId).push(one);
    else if ('answer' in outcome) one.resolve(outcome.answer);
    else one.reject(outcome.refusal);
  }
}
