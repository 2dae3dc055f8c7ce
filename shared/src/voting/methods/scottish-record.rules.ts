import { decimalOf, type Piles } from './scottish-piles.rules';
import type { RankedProfile } from './profile.rules';

/** Why papers were passed on: a surplus (rule 48), an exclusion (rule 50), or the guard for parity (`stv-parity.rules`). */
export type Reason = 'surplus' | 'exclusion' | 'doomed';

/** What opens a stage, by places. */
export interface Move {
  places: readonly number[];
  reason: Reason;
  /** who had no more votes than whoever was excluded, and is needed for parity */
  guarded: readonly number[];
}

/** A stage as it is published. Votes are text with five decimals. */
export interface Stage {
  /** 1 for the first preferences */
  stage: number;
  /** from whom papers were passed on to come here; null for the first preferences */
  from: { candidates: string[]; reason: Reason } | null;
  /** at its end */
  votes: Record<string, string>;
  /** whatever is with no candidate: with the votes it adds up to the valid papers */
  nonTransferable: string;
  /** of it, what was cut off after the fifth decimal */
  cutOff: string;
  /** who reached the quota, or was left for a seat */
  elected: string[];
  /** of them who has no quota, as many being left as there are seats (rule 52) */
  withoutQuota: string[];
  excluded: string[];
  /** who had no more votes than whoever was excluded, and is needed for parity */
  guarded: string[];
}

/** Writes down a count stage by stage, and remembers the votes of each for ties. */
export class Minutes {
  readonly stages: Stage[] = [];
  /** votes of each candidate by place, of every stage that is over */
  readonly history: Float64Array[] = [];

  constructor(
    private readonly profile: RankedProfile,
    private readonly piles: Piles,
  ) {}

  /** Of the stage that is on. */
  get stage(): number {
    return this.stages.length;
  }

  /** @param move null for the first preferences */
  begin(move: Move | null): void {
    const { votes, nonTransferable, cutOff } = this.piles;
    this.stages.push({
      stage: this.stages.length + 1,
      from: move && { candidates: this.named(move.places), reason: move.reason },
      votes: Object.fromEntries(this.profile.options.map((option, place) => [option, decimalOf(votes[place] as number)])),
      nonTransferable: decimalOf(nonTransferable + cutOff),
      cutOff: decimalOf(cutOff),
      elected: [],
      withoutQuota: [],
      excluded: move && move.reason !== 'surplus' ? this.named(move.places) : [],
      guarded: this.named(move?.guarded ?? []),
    });
    this.history.push(votes.slice());
  }

  elected(places: readonly number[], withoutQuota: boolean): void {
    const stage = this.stages.at(-1);
    stage?.elected.push(...this.named(places));
    if (withoutQuota) stage?.withoutQuota.push(...this.named(places));
  }

  named(places: readonly number[]): string[] {
    return places.map((place) => this.profile.options[place] as string);
  }
}
