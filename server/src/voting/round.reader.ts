import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { RoundCard, RoundView } from '@palabre/shared/voting';
import { Groups } from '../groups';
import { People } from '../people';
import type { Tx } from '../platform/database';
import { Proposals } from '../proposals';
import { Participations } from './participations.reader';
import type { RoundEntity } from './round.entity';
import { presentCard, presentRound } from './round.presenter';
import { RoundSurroundings } from './round.surroundings';

/** Gathers what a round's page shows: one query a kind of thing, however many rounds. */
@Injectable()
export class RoundReader {
  constructor(
    private readonly proposals: Proposals,
    private readonly groups: Groups,
    private readonly people: People,
    private readonly participations: Participations,
    private readonly surroundings: RoundSurroundings,
  ) {}

  async cards(tx: Tx, actor: Actor, rounds: RoundEntity[]): Promise<RoundCard[]> {
    const [proposals, groups, participations] = await Promise.all([
      this.proposals.mentions(tx, unique(rounds.map(({ proposalId }) => proposalId))),
      this.groups.names(tx, unique(rounds.map(({ groupId }) => groupId))),
      this.participations.of(tx, personIdOf(actor), rounds),
    ]);
    return rounds.map((round) =>
      presentCard(round, {
        proposal: proposals.get(round.proposalId),
        group: groups.get(round.groupId),
        ...participations(round.id),
      }),
    );
  }

  async view(tx: Tx, actor: Actor, round: RoundEntity): Promise<RoundView> {
    const personId = personIdOf(actor);
    const [card] = await this.cards(tx, actor, [round]);
    if (!card) throw new Error('a round has a card');
    const role = personId ? await this.groups.roleOf(tx, round.groupId, personId) : null;
    const mine = await this.participations.mine(tx, personId, round);
    const openedBy = (await this.people.cards(tx, [round.openedBy])).get(round.openedBy) ?? null;
    const { onRoll, ...own } = mine;
    const notOnRoll = onRoll || round.state === 'prepared' ? null : absence(personId, role);
    return presentRound(round, card, { ...(await this.surroundings.of(tx, actor, round, role)), ...own, openedBy, notOnRoll });
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)];

function absence(personId: string | null, role: string | null): NonNullable<RoundView['notOnRoll']> {
  if (personId === null) return 'visitor';
  if (role === null) return 'not-a-member';
  return role === 'observer' ? 'observer' : 'joined-late';
}
