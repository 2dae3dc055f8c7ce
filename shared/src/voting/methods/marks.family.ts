import { compareFractions, fraction, type Fraction } from '../../kernel';
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

  add(marks: Readonly<Record<string, number | undefined>>, times: number): void {
    this.voters += times;
    for (const option of Object.keys(marks)) {
      this.sums.set(option, this.sum(option) + (marks[option] as number) * times);
      this.given.set(option, this.times(option) + times);
    }
  }

  sum(option: string): number {
    return this.sums.get(option) ?? 0;
  }

  times(option: string): number {
    return this.given.get(option) ?? 0;
  }

  totals(): Record<string, number> {
    return Object.fromEntries(this.sums);
  }

  /** Tiers by a fraction of each, the highest first. */
  rankedBy(valueOf: (option: string) => Fraction): string[][] {
    return tiersBy(this.candidates, (a, b) => compareFractions(valueOf(b), valueOf(a)));
  }

  ranking(): string[][] {
    return this.rankedBy((option) => fraction(this.sum(option), 1));
  }
}

/** Whether all that a ballot gives costs no more than it has. @param weigh what one mark costs */
export const costsAtMost =
  (most: number, weigh: (mark: number) => number) =>
  (marks: Readonly<Record<string, number | undefined>>): boolean =>
    Object.values(marks).reduce<number>((sum, mark) => sum + weigh(mark ?? 0), 0) <= most;
