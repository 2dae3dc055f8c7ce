import { compareFractions, fraction, type Fraction } from '../../kernel';
import { exactly } from './exact-total.rules';
import type { MarksOf } from './marks.schema';
import { tiersBy } from './tiers.rules';

/** Sums of what was given to options, and how often something was given. */
export class Marks {
  private readonly sums: Map<string, number>;
  private readonly given: Map<string, number>;
  voters = 0;

  constructor(private readonly candidates: readonly string[]) {
    this.sums = new Map(candidates.map((option) => [option, 0]));
    this.given = new Map(candidates.map((option) => [option, 0]));
  }

  add(marks: MarksOf<number>, times: number): void {
    this.voters += times;
    for (const option of Object.keys(marks)) {
      const more = exactly((marks[option] as number) * times, ['ballots']);
      this.sums.set(option, exactly(this.sum(option) + more, ['ballots']));
      this.given.set(option, this.times(option) + times);
    }
  }

  sum(option: string): number {
    return this.sums.get(option) ?? 0;
  }

  times(option: string): number {
    return this.given.get(option) ?? 0;
  }

  /** How many voters marked each option. */
  marked(): Record<string, number> {
    return Object.fromEntries(this.given);
  }

  totals(): Record<string, number> {
    return Object.fromEntries(this.sums);
  }

  /** Tiers by a fraction of each, the highest first. @param among all options, or those that count */
  rankedBy(valueOf: (option: string) => Fraction, among = this.candidates): string[][] {
    return tiersBy(among, (a, b) => compareFractions(valueOf(b), valueOf(a)));
  }

  ranking(among = this.candidates): string[][] {
    return this.rankedBy((option) => fraction(this.sum(option), 1), among);
  }
}

/** Whether all that a ballot gives costs no more than it has. @param weigh what one mark costs */
export const costsAtMost =
  (most: number, weigh: (mark: number) => number) =>
  (marks: MarksOf<number>): boolean =>
    Object.values(marks).reduce((sum, mark) => sum + weigh(mark), 0) <= most;
