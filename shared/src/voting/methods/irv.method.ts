/**
 * Instant run-off: each paper counts for the first option on it that is still in; nobody having more than half of the papers that count, the option with
 * the fewest is excluded. W. R. Ware (1871); Robert's Rules of Order (12th ed., § 45:62). A paper with no option left is exhausted. A tie for exclusion
 * goes by the most recent earlier round at which the tied differed. Those who remain tied leave in one round where all of them leave before anybody else in
 * whatever order: their papers together are fewer than any other option has (a case of batch elimination: Maine, 29-250 C.M.R. ch. 535, § 4). Else the rule for
 * ties decides; where that declares the tie, the count stops and says so. A paper that ranks two options alike is refused: it would be in two piles.
 */
import * as z from 'zod/mini';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';
import { ProfileBuilder, type RankedProfile } from './profile.rules';
import { strictBallot } from './ranked.schema';
import { RunOffPiles } from './run-off-piles.rules';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { apartBefore } from './transfer-piles.rules';

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
  /** who was excluded after it: nobody after the last, several where it changes nothing who of them leaves first */
  excluded: string[];
}

class RunOff {
  private readonly piles: RunOffPiles;
  private readonly history: Float64Array[] = [];
  private readonly rounds: Round[] = [];
  /** places of those who are still in */
  private left: number[];

  constructor(
    private readonly profile: RankedProfile,
    private readonly ties: Ties,
  ) {
    this.piles = new RunOffPiles(profile);
    this.left = [...profile.options.keys()];
  }

  count(): Record<string, unknown> {
    for (;;) {
      const { votes, exhausted } = this.piles;
      const round: Round = { votes: this.named(votes), exhausted, excluded: [] };
      this.rounds.push(round);
      const counted = this.profile.voters - exhausted;
      const leader = this.left.find((place) => (votes[place] as number) * 2 > counted) ?? (this.left.length === 1 ? this.left[0] : undefined);
      if (leader !== undefined) return this.result([this.name(leader)]);
      const out = this.lowest(votes);
      if (out === null) return this.result([]);
      round.excluded = out.map((place) => this.name(place));
      this.exclude(out);
    }
  }

  private exclude(out: readonly number[]): void {
    this.history.push(this.piles.votes.slice());
    this.left = this.left.filter((place) => !out.includes(place));
    for (const place of out) this.piles.pass(place, this.left);
  }

  /** Who is to be excluded; null where the tie is declared. */
  private lowest(votes: Float64Array): number[] | null {
    const least = this.left.reduce((fewest, place) => Math.min(fewest, votes[place] as number), Infinity);
    const tied = this.left.filter((place) => votes[place] === least);
    if (tied.length === 1) return tied;
    const where = `round ${this.rounds.length}, exclusion`;
    const apart = apartBefore(tied, this.history, 'lowest');
    if (apart.length < tied.length) {
      const rest = tied.filter((place) => !apart.includes(place));
      this.ties.settledEarlier(
        where,
        [...rest, ...apart].map((place) => this.name(place)),
      );
    }
    if (apart.length === 1 || this.mayLeaveTogether(apart, votes)) return apart;
    const order = this.ties.settle(
      where,
      apart.map((place) => this.name(place)),
    );
    return order ? [this.profile.options.indexOf(order.at(-1) as string)] : null;
  }

  /** Whether all of them leave before anybody else, in whatever order. @param tied who have the fewest votes */
  private mayLeaveTogether(tied: readonly number[], votes: Float64Array): boolean {
    const others = this.left.filter((place) => !tied.includes(place));
    const theirs = tied.reduce((sum, place) => sum + (votes[place] as number), 0);
    return others.length > 0 && others.every((place) => (votes[place] as number) > theirs);
  }

  private result(winners: string[]): Record<string, unknown> {
    const { voters } = this.profile;
    const open = winners.length === 0 ? { undecided: { stage: this.rounds.length, tied: this.ties.met.at(-1)?.tied ?? [] } } : {};
    return { winners, rounds: this.rounds, ...open, voters, ties: this.ties.met };
  }

  private name(place: number): string {
    return this.profile.options[place] as string;
  }

  private named(votes: Float64Array): Record<string, number> {
    return Object.fromEntries(this.left.map((place) => [this.name(place), votes[place] as number]));
  }
}
