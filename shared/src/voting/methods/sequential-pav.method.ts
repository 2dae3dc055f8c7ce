/**
 * Sequential proportional approval (Thiele 1895; S. Janson, "Phragmén's and Thiele's election methods", 2016, ch. 4): seat by seat, whoever adds most. A voter who has r
 * of the elected already counts 1/(r + 1). M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences" (2023), seq-PAV.
 */
import { formatFraction, fraction, reduced } from '../../kernel';
import type { Electorate } from './electorate.rules';
import { Harmonic } from './harmonic.rules';
import { claimsOf, type Claim, type SeatBySeat } from './seat-by-seat.rules';
import { seatBySeatMethod } from './seat-by-seat.method';

export const sequentialPav = seatBySeatMethod('sequential-pav', (electorate, seats) => {
  const harmonic = new Harmonic(seats);
  return () => new ThieleCount(electorate, harmonic);
});

interface Gain {
  candidate: number;
  gain: bigint;
}

class ThieleCount implements SeatBySeat {
  /** of each candidate who stands, over the denominator of the shares */
  private readonly gains: Map<number, bigint>;
  /** how many of the elected a group approves of */
  private readonly satisfied: Uint32Array;

  constructor(
    private readonly electorate: Electorate,
    private readonly harmonic: Harmonic,
  ) {
    this.satisfied = new Uint32Array(electorate.groups.length);
    this.gains = new Map(electorate.votes.map((voters, candidate) => [candidate, BigInt(voters) * harmonic.denominator]));
  }

  claims(): Claim[] {
    const gains = [...this.gains].map(([candidate, gain]) => ({ candidate, gain }));
    return claimsOf('gain', gains, byGain, ({ gain }) => formatFraction(reduced(fraction(gain, this.harmonic.denominator))));
  }

  take(candidate: number): void {
    this.gains.delete(candidate);
    for (const [seats, voters] of this.electorate.supportersByLevel(candidate, this.satisfied)) {
      const less = (this.harmonic.shares[seats] ?? 0n) - (this.harmonic.shares[seats + 1] ?? 0n);
      for (const [other, gain] of this.gains) if (voters[other]) this.gains.set(other, gain - BigInt(voters[other]) * less);
    }
    for (const group of this.electorate.supporters[candidate] ?? []) this.satisfied[group] = (this.satisfied[group] ?? 0) + 1;
  }

  /** What anybody adds depends on who is elected, not on how. */
  markOf(): string {
    return '';
  }
}

/** The largest first. */
const byGain = (a: Gain, b: Gain): number => (a.gain > b.gain ? -1 : a.gain < b.gain ? 1 : 0);
