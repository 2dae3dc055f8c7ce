import { Injectable } from '@nestjs/common';
import type { PersonCard } from '@palabre/shared/people';
import type { Proxy, RoundView } from '@palabre/shared/voting';
import { People } from '../people';
import type { Tx } from '../platform/database';
import type { BallotEntity } from './ballots/ballot.entity';
import { BallotRepository } from './ballots/ballot.repository';
import { ProxyRepository } from './rolls/proxy.repository';
import { RollRepository } from './rolls/roll.repository';
import type { TurnoutEntity } from './rolls/turnout.entity';
import type { RoundEntity } from './round.entity';

export interface Participation {
  turnout: number;
  /** of each college */
  turnoutLines: TurnoutEntity[];
  onRoll: boolean;
  voted: boolean;
}

interface Mine extends Pick<RoundView, 'held' | 'proxyTo'> {
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
      turnoutLines: turnouts.get(id) ?? [],
      turnout: (turnouts.get(id) ?? []).reduce((sum, { cast }) => sum + cast, 0),
      onRoll: onRoll.has(id),
      voted: voted.has(id),
    });
  }

  /** @param voted as `of` found it: who has not voted has no ballot to be looked for */
  async mine(tx: Tx, personId: string | null, { id, rule }: RoundEntity, { voted }: Participation): Promise<Mine> {
    if (personId === null) return { ballot: null, held: [], proxyTo: null };
    const around = rule.proxies ? await this.proxies.around(tx, id, personId) : [];
    const held = around.filter(({ to }) => to === personId);
    return {
      ballot: voted && rule.secrecy !== 'secret' ? await this.ballots.find(tx, id, personId) : null,
      held: held.length > 0 ? await this.held(tx, id, held) : [],
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
