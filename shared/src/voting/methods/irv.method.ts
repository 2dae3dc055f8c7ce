/**
 * Instant run-off: each paper counts for the first option on it that is still in; nobody having more than half of the papers that count, the option with
 * the fewest is excluded. W. R. Ware (1871); Robert's Rules of Order (12th ed., § 45:62). A paper with no option left is exhausted. A tie for exclusion
 * goes by the most recent earlier round at which the tied differed, then by the rule for ties; where that declares it, the count stops and says so.
 */
import * as z from 'zod/mini';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';
import { ProfileBuilder, type RankedProfile } from './profile.rules';
import { strictBallot } from './ranked.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { apartBefore, nobody, ordersOf } from './transfer-piles.rules';

const Head = z.strictObject({
  method: z.literal('irv'),
  options: z.prefault(z.strictObject({ tieBreak: TieBreakOption, unranked: z._default(z.literal('exhaust'), 'exhaust') }), {}),
  candidates: OptionIds,
});

export const irv = countMethod({
  head: Head,
  ballot: strictBallot,
  begin({ candidates, options: { tieBreak } }) {
    const builder = new ProfileBuilder(candidates);
    return {
      add: ({ ranking }, times) => builder.add(ranking, times),
      result: () => new RunOff(builder.build(), new Ties(tieBreak, candidates)).count(),
    };
  },
});

interface Round {
  votes: Record<string, number>;
  exhausted: number;
  /** who was excluded after it */
  excluded: string | null;
}

class RunOff {
  private readonly orders: Uint16Array;
  /** where each ballot stands in its order */
  private readonly steps: Uint16Array;
  private readonly width: number;
  private readonly excluded: Uint8Array;
  private readonly history: Float64Array[] = [];
  private readonly rounds: Round[] = [];

  constructor(
    private readonly profile: RankedProfile,
    private readonly ties: Ties,
  ) {
    this.orders = ordersOf(profile);
    this.width = profile.options.length + 1;
    this.steps = new Uint16Array(profile.size);
    this.excluded = new Uint8Array(profile.options.length);
  }

  count(): Record<string, unknown> {
    for (;;) {
      const { votes, exhausted } = this.round();
      const continuing = this.profile.options.flatMap((_, place) => (this.excluded[place] ? [] : [place]));
      const counted = this.profile.voters - exhausted;
      const leader = continuing.find((place) => (votes[place] as number) * 2 > counted) ?? (continuing.length === 1 ? continuing[0] : undefined);
      const round: Round = { votes: this.named(votes, continuing), exhausted, excluded: null };
      this.rounds.push(round);
      if (leader !== undefined) return this.result([this.name(leader)]);
      const lowest = this.lowest(votes, continuing);
      if (lowest === null) return this.result([]);
      this.history.push(votes);
      this.excluded[lowest] = 1;
      round.excluded = this.name(lowest);
    }
  }

  private round(): { votes: Float64Array; exhausted: number } {
    const { orders, steps, width, excluded, profile } = this;
    const votes = new Float64Array(profile.options.length);
    let exhausted = 0;
    for (let ballot = 0, from = 0; ballot < profile.size; ballot += 1, from += width) {
      let step = steps[ballot] as number;
      let place = orders[from + step] as number;
      while (place !== nobody && excluded[place] === 1) {
        step += 1;
        place = orders[from + step] as number;
      }
      steps[ballot] = step;
      if (place === nobody) exhausted += profile.counts[ballot] as number;
      else votes[place] = (votes[place] as number) + (profile.counts[ballot] as number);
    }
    return { votes, exhausted };
  }

  /** Who is to be excluded; null where the tie is declared. */
  private lowest(votes: Float64Array, continuing: readonly number[]): number | null {
    const least = Math.min(...continuing.map((place) => votes[place] as number));
    const tied = continuing.filter((place) => votes[place] === least);
    const [only, ...more] = tied;
    if (only !== undefined && more.length === 0) return only;
    const where = `round ${this.rounds.length}, exclusion`;
    const apart = apartBefore(tied, this.history, 'lowest');
    if (apart.length < tied.length) {
      const rest = tied.filter((place) => !apart.includes(place));
      this.ties.settledEarlier(
        where,
        [...rest, ...apart].map((place) => this.name(place)),
      );
    }
    if (apart.length === 1) return apart[0] as number;
    const order = this.ties.settle(
      where,
      apart.map((place) => this.name(place)),
    );
    return order ? this.profile.options.indexOf(order.at(-1) as string) : null;
  }

  private result(winners: string[]): Record<string, unknown> {
    const { voters } = this.profile;
    const open = winners.length === 0 ? { undecided: { stage: this.rounds.length, tied: this.ties.met.at(-1)?.tied ?? [] } } : {};
    return { winners, rounds: this.rounds, ...open, voters, ties: this.ties.met };
  }

  private name(place: number): string {
    return this.profile.options[place] as string;
  }

  private named(votes: Float64Array, places: readonly number[]): Record<string, number> {
    return Object.fromEntries(places.map((place) => [this.name(place), votes[place] as number]));
  }
}
