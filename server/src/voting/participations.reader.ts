import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { BallotRepository } from './ballots/ballot.repository';
import { RollRepository } from './rolls/roll.repository';
import type { RoundEntity } from './round.entity';

export interface Participation {
  turnout: number;
  onRoll: boolean;
  voted: boolean;
}

/** How many take part in rounds, and whether somebody does. */
@Injectable()
export class Participations {
  constructor(
    private readonly roll: RollRepository,
    private readonly ballots: BallotRepository,
  ) {}

  /** @returns the participation in each of the rounds, by its id */
  async of(tx: Tx, personId: string | null, rounds: RoundEntity[]): Promise<(roundId: string) => Participation> {
    const ids = rounds.map(({ id }) => id);
    const [turnouts, onRoll, voted] = await Promise.all([
      this.roll.turnout(tx, ids),
      personId ? this.roll.roundsOf(tx, ids, personId) : new Set<string>(),
      personId ? this.votedIn(tx, rounds, personId) : new Set<string>(),
    ]);
    return (id) => ({
      turnout: (turnouts.get(id) ?? []).reduce((sum, { cast }) => sum + cast, 0),
      onRoll: onRoll.has(id),
      voted: voted.has(id),
    });
  }

  /** Ballots with names, and the signatures of secret rounds. */
  private async votedIn(tx: Tx, rounds: RoundEntity[], personId: string): Promise<Set<string>> {
    const [secret, named] = [true, false].map((is) => rounds.filter(({ rule }) => (rule.secrecy === 'secret') === is).map(({ id }) => id)) as [
      string[],
      string[],
    ];
    return new Set([
      ...(named.length > 0 ? await this.ballots.votedIn(tx, named, personId) : []),
      ...(secret.length > 0 ? await this.roll.signedIn(tx, secret, personId) : []),
    ]);
  }
}
