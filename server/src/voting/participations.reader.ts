import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import type { BallotEntity } from './ballots/ballot.entity';
import { BallotRepository } from './ballots/ballot.repository';
import { RollRepository } from './rolls/roll.repository';
import type { RoundEntity } from './round.entity';

interface Participation {
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

  async mine(tx: Tx, personId: string | null, { id }: RoundEntity): Promise<{ onRoll: boolean; ballot: BallotEntity | null }> {
    if (personId === null) return { onRoll: false, ballot: null };
    return { onRoll: (await this.roll.find(tx, id, personId)) !== null, ballot: await this.ballots.find(tx, id, personId) };
  }

  /** Ballots with names, and the signatures of secret rounds. */
  private async votedIn(tx: Tx, rounds: RoundEntity[], personId: string): Promise<Set<string>> {
    const ids = rounds.map(({ id }) => id);
    const named = await this.ballots.votedIn(tx, ids, personId);
    if (rounds.every(({ rule }) => rule.secrecy !== 'secret')) return named;
    return new Set([...named, ...(await this.roll.signedIn(tx, ids, personId))]);
  }
}
