import { CountFileFault } from './count-file.fault';
import { unranked, type RankedProfile } from './profile.rules';

/** The votes of a round; all numbers are voters. */
export interface Round {
  /** of each option that stands in it */
  readonly votes: Map<string, number>;
  /** the sum of `votes` */
  expressed: number;
  /** cast, and for nobody who stands */
  blank: number;
}

/** Where the votes of two rounds come from. */
export interface Rounds {
  first(): Round;
  /** @returns null when it was not held yet @throws CountFileFault for a vote for somebody who does not stand in it */
  second(standing: readonly string[]): Round | null;
  /** @throws CountFileFault for a second round after somebody was elected in the first */
  noSecond(): void;
}

/** Rounds that were held one after the other. */
export class HeldRounds implements Rounds {
  private readonly rounds: Record<1 | 2, Round>;

  constructor(candidates: readonly string[]) {
    this.rounds = { 1: emptyRound(candidates), 2: emptyRound(candidates) };
  }

  /** @param option undefined for a blank @param times how many voters cast it, > 0 */
  add(round: 1 | 2, option: string | undefined, times: number): void {
    vote(this.rounds[round], option, times);
  }

  first(): Round {
    return this.rounds[1];
  }

  second(standing: readonly string[]): Round | null {
    const { votes, expressed, blank } = this.rounds[2];
    const stranger = [...votes].find(([option, many]) => many > 0 && !standing.includes(option));
    if (stranger) throw new CountFileFault('invalid', `${JSON.stringify(stranger[0])} is not in the second round`, ['ballots']);
    return expressed + blank === 0 ? null : { votes: new Map(standing.map((option) => [option, votes.get(option) ?? 0])), expressed, blank };
  }

  noSecond(): void {
    const { expressed, blank } = this.rounds[2];
    if (expressed + blank > 0) throw new CountFileFault('invalid', 'somebody is elected in the first round', ['ballots']);
  }
}

/** Both rounds out of rankings: in each a ballot is a vote for the one of those standing whom it ranks highest. */
export class RankedRounds implements Rounds {
  constructor(private readonly profile: RankedProfile) {}

  first(): Round {
    return this.round(this.profile.options);
  }

  second(standing: readonly string[]): Round {
    return this.round(standing);
  }

  noSecond(): void {
    // rankings hold both rounds, whether there is a second or not
  }

  private round(standing: readonly string[]): Round {
    const { options, size, tiers, counts } = this.profile;
    const places = standing.map((option) => options.indexOf(option));
    const round = emptyRound(standing);
    for (let ballot = 0; ballot < size; ballot += 1) {
      let [best, tier] = [-1, unranked];
      for (const place of places) {
        const own = tiers[ballot * options.length + place] as number;
        if (own < tier) [best, tier] = [place, own];
      }
      vote(round, options[best], counts[ballot] as number);
    }
    return round;
  }
}

const emptyRound = (standing: readonly string[]): Round => ({ votes: new Map(standing.map((option) => [option, 0])), expressed: 0, blank: 0 });

function vote(round: Round, option: string | undefined, times: number): void {
  if (option === undefined) round.blank += times;
  else {
    round.votes.set(option, (round.votes.get(option) ?? 0) + times);
    round.expressed += times;
  }
}
