import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { areOrganisations, type RoundCard, type RoundView } from '@palabre/shared/voting';
import { Groups } from '../groups';
import type { Tx } from '../platform/database';
import { Proposals } from '../proposals';
import { type Participation, Participations } from './participations.reader';
import type { RoundEntity } from './round.entity';
import { presentCard, presentRound } from './round.presenter';
import { RoundSurroundings } from './round.surroundings';

/** Gathers what a round's page shows: one query a kind of thing, however many rounds. */
@Injectable()
export class RoundReader {
  constructor(
    private readonly proposals: Proposals,
    private readonly groups: Groups,
    private readonly participations: Participations,
    private readonly surroundings: RoundSurroundings,
  ) {}

  async cards(tx: Tx, actor: Actor, rounds: RoundEntity[]): Promise<RoundCard[]> {
    return this.present(tx, rounds, await this.participations.of(tx, personIdOf(actor), rounds));
  }

  async view(tx: Tx, actor: Actor, round: RoundEntity): Promise<RoundView> {
    const personId = personIdOf(actor);
    const role = personId ? await this.groups.roleOf(tx, round.groupId, personId) : null;
    const { participation, ...details } = await this.surroundings.of(tx, actor, round, role);
    const [card] = await this.present(tx, [round], () => participation);
    if (!card) throw new Error('a round has a card');
    const notOnRoll = participation.onRoll || round.state === 'prepared' ? null : absence(personId, role, areOrganisations(round.rule));
    return presentRound(round, card, { ...details, notOnRoll });
  }

  private async present(tx: Tx, rounds: RoundEntity[], participations: (roundId: string) => Participation): Promise<RoundCard[]> {
    const [proposals, groups] = await Promise.all([
      this.proposals.mentions(tx, unique(rounds.map(({ proposalId }) => proposalId))),
      this.groups.names(tx, unique(rounds.map(({ groupId }) => groupId))),
    ]);
    return rounds.map((round) =>
      presentCard(round, {
        proposal: proposals.get(round.proposalId),
        group: groups.get(round.groupId),
        ...participations(round.id),
      }),
    );
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)];

function absence(personId: string | null, role: string | null, organisations: boolean): NonNullable<RoundView['notOnRoll']> {
  if (personId === null) return 'visitor';
  if (role === null) return 'not-a-member';
  if (organisations) return 'not-a-delegate';
  return role === 'observer' ? 'observer' : 'joined-late';
}
