import { Injectable } from '@nestjs/common';
import { isAllowed } from '@palabre/shared/kernel';
import { facilitate, type GroupRole } from '@palabre/shared/groups';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { sitAtDesk, type RoundView, type Scrutineer } from '@palabre/shared/voting';
import { People } from '../people';
import type { Tx } from '../platform/database';
import { ChainRepository } from './chain/chain.repository';
import { RollRepository } from './rolls/roll.repository';
import { ScrutineerRepository } from './rolls/scrutineer.repository';
import type { RoundEntity } from './round.entity';
import type { Details } from './round.presenter';
import { RoundRepository } from './round.repository';

/** What stands around a round: its chain, its calls, its scrutineers, who of each college has voted, and what the reader may do. */
@Injectable()
export class RoundSurroundings {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly roll: RollRepository,
    private readonly scrutineers: ScrutineerRepository,
    private readonly chains: ChainRepository,
    private readonly people: People,
  ) {}

  async of(
    tx: Tx,
    actor: Actor,
    round: RoundEntity,
    role: GroupRole | null,
  ): Promise<Omit<Details, 'openedBy' | 'ballot' | 'notOnRoll' | 'myDesk' | 'held' | 'proxyTo'>> {
    const { id } = round;
    const scrutineers = await this.scrutineersOf(tx, id);
    const lines = (await this.roll.turnout(tx, [id])).get(id) ?? [];
    return {
      scrutineers,
      chainHead: (await this.chains.heads(tx, [id])).get(id) ?? null,
      nextCallId: round.result?.outcome === 'no-quorum' ? await this.rounds.nextCallOf(tx, id) : null,
      turnoutLines: lines.map(({ college, members, cast }) => ({ college: college === '' ? null : college, members, cast })),
      may: mayOf(actor, round, role, scrutineers),
    };
  }

  private async scrutineersOf(tx: Tx, roundId: string): Promise<Scrutineer[]> {
    const named = await this.scrutineers.of(tx, roundId);
    if (named.length === 0) return [];
    const cards = await this.people.cards(
      tx,
      named.map(({ personId }) => personId),
    );
    return named.flatMap(({ personId, commitment, secret }) => {
      const person = cards.get(personId);
      return person ? [{ person, commitment, revealed: secret !== null }] : [];
    });
  }
}

function mayOf(actor: Actor, { state, rule }: RoundEntity, role: GroupRole | null, scrutineers: Scrutineer[]): RoundView['may'] {
  const facilitates = isAllowed(facilitate(actor, { role }));
  const mine = scrutineers.find(({ person }) => person.id === personIdOf(actor));
  return {
    cancel: facilitates && state === 'prepared',
    extend: facilitates && state === 'open' && rule.extension !== undefined,
    commit: state === 'prepared' && mine !== undefined && mine.commitment === null,
    desk: isAllowed(sitAtDesk(actor, role)) && state === 'open' && rule.secrecy !== 'secret',
    reveal: state === 'awaiting-lot' && mine !== undefined && mine.commitment !== null && !mine.revealed,
  };
}
