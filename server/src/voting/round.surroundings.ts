import { Injectable } from '@nestjs/common';
import { isAllowed } from '@palabre/shared/kernel';
import { facilitate, type GroupRole } from '@palabre/shared/groups';
import { personIdOf, type Actor, type PersonCard } from '@palabre/shared/people';
import { sitAtDesk, type RoundView, type Scrutineer } from '@palabre/shared/voting';
import { People } from '../people';
import type { Tx } from '../platform/database';
import { DeskReader } from './desk/desk.reader';
import type { Participation } from './participations.reader';
import { RoundStandingRepository, type Standing } from './round-standing.repository';
import type { RoundEntity } from './round.entity';
import type { Details } from './round.presenter';

type Surroundings = Omit<Details, 'notOnRoll'> & { participation: Participation };
type Cards = ReadonlyMap<string, PersonCard>;

/**
 * What stands around a round: who takes part, its chain, its calls, its scrutineers, the reader's own ballot and proxies, and what the reader may do. One query for
 * all that is kept of it, and one for the people in it.
 */
@Injectable()
export class RoundSurroundings {
  constructor(
    private readonly standings: RoundStandingRepository,
    private readonly people: People,
    private readonly desk: DeskReader,
  ) {}

  async of(tx: Tx, actor: Actor, round: RoundEntity, role: GroupRole | null): Promise<Surroundings> {
    const personId = personIdOf(actor);
    const standing = await this.standings.of(tx, round.id, personId);
    const { turnoutLines, onRoll, signed, ballot, chainHead, nextCallId } = standing;
    const cards = await this.people.cards(tx, peopleIn(standing, round));
    const scrutineers = scrutineersOf(standing, cards);
    return {
      participation: { turnout: turnoutLines.reduce((sum, { cast }) => sum + cast, 0), onRoll, voted: signed || ballot !== null },
      turnoutLines,
      ballot,
      myDesk: personId !== null && ballot?.by === 'desk' ? await this.desk.noteFor(tx, round.id, personId) : null,
      chainHead,
      nextCallId,
      scrutineers,
      ...representedBy(standing, personId, cards),
      myMandate: standing.mandate,
      openedBy: cards.get(round.openedBy) ?? null,
      may: mayOf(actor, round, role, scrutineers),
    };
  }
}

const peopleIn = ({ scrutineers, proxies, delegates }: Standing, { openedBy }: RoundEntity): string[] => [
  openedBy,
  ...scrutineers.map(({ personId }) => personId),
  ...proxies.flatMap(({ from, to }) => [from, to]),
  ...delegates.map(({ personId }) => personId),
];

const scrutineersOf = ({ scrutineers }: Standing, cards: Cards): Scrutineer[] =>
  scrutineers.flatMap(({ personId, ...said }) => {
    const person = cards.get(personId);
    return person ? [{ person, ...said }] : [];
  });

/** Whom the reader may vote for: by their proxies, and as their alternate. */
function representedBy(standing: Standing, personId: string | null, cards: Cards): Pick<Details, 'held' | 'proxyTo'> {
  const { held, proxyTo } = proxiesOf(standing, personId, cards);
  const delegates = standing.delegates.flatMap(({ personId: id, mandate, ballot }) => {
    const person = cards.get(id);
    return person ? [{ person, ballot, used: ballot !== null, mandate }] : [];
  });
  return { held: [...held, ...delegates], proxyTo };
}

function proxiesOf({ proxies }: Standing, personId: string | null, cards: Cards): Pick<Details, 'held' | 'proxyTo'> {
  const given = proxies.find(({ from }) => from === personId);
  const held = proxies.flatMap(({ from, to, used, ballot }) => {
    const person = cards.get(from);
    return person && to === personId ? [{ person, ballot, used, mandate: null }] : [];
  });
  return { held, proxyTo: (given && cards.get(given.to)) ?? null };
}

function mayOf(actor: Actor, { state, rule }: RoundEntity, role: GroupRole | null, scrutineers: Scrutineer[]): RoundView['may'] {
  const facilitates = isAllowed(facilitate(actor, { role }));
  const mine = scrutineers.find(({ person }) => person.id === personIdOf(actor));
  return {
    cancel: facilitates && state === 'prepared',
    extend: facilitates && state === 'open' && rule.extension !== undefined,
    remind: facilitates && state === 'open',
    commit: state === 'prepared' && mine !== undefined && mine.commitment === null,
    desk: isAllowed(sitAtDesk(actor, role)) && state === 'open' && rule.secrecy !== 'secret' && rule.method !== 'consent',
    reveal: state === 'awaiting-lot' && mine !== undefined && mine.commitment !== null && !mine.revealed,
  };
}
