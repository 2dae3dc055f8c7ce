import { unranked, type RankedProfile } from './profile.rules';

const nobody = 0xffff;

/**
 * The papers of a run-off, each held by the option that it ranks best of those still in. Equal papers are one, with how many they are. Only the papers of whoever
 * is excluded are read again, one after the other as they lie in memory: a million of them are counted in a fraction of a second.
 */
export class RunOffPiles {
  /** of each option by place */
  readonly votes: Float64Array;
  /** papers that rank nobody who is left */
  exhausted = 0;
  /** the place of the option that holds each paper */
  private readonly holders: Uint16Array;

  /** @param profile in strict order */
  constructor(private readonly profile: RankedProfile) {
    this.votes = new Float64Array(profile.options.length);
    this.holders = new Uint16Array(profile.size).fill(nobody);
    this.deal(nobody, [...profile.options.keys()]);
  }

  /** Passes on all papers of an option. @param left places of those who are still in */
  pass(place: number, left: readonly number[]): void {
    this.votes[place] = 0;
    this.deal(place, left);
  }

  private deal(holder: number, left: readonly number[]): void {
    const { holders, votes, profile } = this;
    const { tiers, counts } = profile;
    const width = profile.options.length;
    const places = Uint16Array.from(left);
    for (let paper = 0, from = 0; paper < holders.length; paper += 1, from += width) {
      if (holders[paper] !== holder) continue;
      let best = unranked;
      let next = nobody;
      for (let at = 0; at < places.length && best > 0; at += 1) {
        const place = places[at] as number;
        const tier = tiers[from + place] as number;
        if (tier >= best) continue;
        best = tier;
        next = place;
      }
      holders[paper] = next;
      if (next === nobody) this.exhausted += counts[paper] as number;
      else votes[next] = (votes[next] as number) + (counts[paper] as number);
    }
  }
}
