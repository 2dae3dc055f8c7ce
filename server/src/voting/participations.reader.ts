import { Injectable } from '@nestjs/common';
import type { PersonCard } from '@palabre/shared/people';
import type { Proxy, RoundView } from '@palabre/shared/voting';
import { People } from '../people';
import type { Tx } from '../platform/database';
import type { BallotEntity } from './ballots/ballot.entity';
import { BallotRepository } from './ballots/ballot.repository';
import { DeskReader } from './desk/desk.reader';
import { ProxyRepository } from './rolls/proxy.repository';
import { RollRepository } from './rolls/roll.repository';
import type { RoundEntity } from './round.entity';

interface Participation {
  turnout: number;
  onRoll: boolean;
  voted: boolean;
}

interface Mine extends Pick<RoundView, 'held' | 'proxyTo' | 'myDesk'> {
  onRoll: boolean;
  ballot: BallotEntity | null;
}

/** How many take part in rounds, and whether somebody does. */
@Injectable()
export class Participations {
  constructor(
    private readonly roll: RollRepository,
    private readonly ballots: BallotRepository,
    private readonly proxies: ProxyRepository,
    private readonly people: People,
    private readonly desk: DeskReader,
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

  async mine(tx: Tx, personId: string | null, round: RoundEntity): Promise<Mine> {
    if (personId === null) return { onRoll: false, ballot: null, myDesk: null, held: [], proxyTo: null };
    const { id, rule } = round;
    const around = rule.proxies ? await this.proxies.around(tx, id, personId) : [];
    const ballot = await this.ballots.find(tx, id, personId);
    return {
      onRoll: (await this.roll.find(tx, id, personId)) !== null,
      ballot,
      myDesk: ballot?.by === 'desk' ? await this.desk.noteFor(tx, id, personId) : null,
      held: await this.held(
        tx,
        id,
        around.filter(({ to }) => to === personId),
      ),
      proxyTo: await this.cardOf(tx, around.find(({ from }) => from === personId)?.to),
    };
  }

  private async held(tx: Tx, roundId: string, proxies: Proxy[]): Promise<Mine['held']> {
    const givers = proxies.map(({ from }) => from);
    const [cards, ballots] = [await this.people.cards(tx, givers), await this.ballots.of(tx, roundId, givers)];
    return proxies.flatMap(({ from, used }) => {
      const person = cards.get(from);
      return person ? [{ person, ballot: ballots.get(from)?.ballot ?? null, used }] : [];
    });
  }

  private async cardOf(tx: Tx, personId: string | undefined): Promise<PersonCard | null> {
    return personId === undefined ? null : ((await this.people.cards(tx, [personId])).get(personId) ?? null);
  }

  /** Ballots with names, and the signatures of secret rounds. */
  private async votedIn(tx: Tx, rounds: RoundEntity[], personId: string): Promise<Set<string>> {
    const ids = rounds.map(({ id }) => id);
    const named = await this.ballots.votedIn(tx, ids, personId);
    if (rounds.every(({ rule }) => rule.secrecy !== 'secret')) return named;
    return new Set([...named, ...(await this.roll.signedIn(tx, ids, personId))]);
  }
}
