import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { RoundCard, RoundView } from '@palabre/shared/voting';
import { Groups } from '../groups';
import { People } from '../people';
import type { Tx } from '../platform/database';
import { Proposals } from '../proposals';
import { BallotRepository } from './ballot.repository';
import { RollRepository } from './roll.repository';
import type { RoundEntity } from './round.entity';
import { presentCard, presentRound } from './round.presenter';

/** Gathers what a round's page shows: one query a kind of thing, however many rounds. */
@Injectable()
export class RoundReader {
  constructor(
    private readonly proposals: Proposals,
    private readonly groups: Groups,
    private readonly people: People,
    private readonly roll: RollRepository,
    private readonly ballots: BallotRepository,
  ) {}

  async cards(tx: Tx, actor: Actor, rounds: RoundEntity[]): Promise<RoundCard[]> {
    const ids = rounds.map(({ id }) => id);
    const personId = personIdOf(actor);
    const [proposals, groups, turnouts, onRoll, voted] = await Promise.all([
      this.proposals.mentions(tx, unique(rounds.map(({ proposalId }) => proposalId))),
      this.groups.names(tx, unique(rounds.map(({ groupId }) => groupId))),
      this.ballots.turnouts(tx, ids),
      personId ? this.roll.roundsOf(tx, ids, personId) : new Set<string>(),
      personId ? this.ballots.votedIn(tx, ids, personId) : new Set<string>(),
    ]);
    return rounds.map((round) =>
      presentCard(round, {
        proposal: proposals.get(round.proposalId),
        group: groups.get(round.groupId),
        turnout: turnouts.get(round.id) ?? 0,
        onRoll: onRoll.has(round.id),
        voted: voted.has(round.id),
      }),
    );
  }

  async view(tx: Tx, actor: Actor, round: RoundEntity): Promise<RoundView> {
    const personId = personIdOf(actor);
    const [card] = await this.cards(tx, actor, [round]);
    if (!card) throw new Error('a round has a card');
    const openedBy = (await this.people.cards(tx, [round.openedBy])).get(round.openedBy) ?? null;
    const role = personId ? await this.groups.roleOf(tx, round.groupId, personId) : null;
    const onRoll = personId !== null && (await this.roll.has(tx, round.id, personId));
    const ballot = personId ? await this.ballots.find(tx, round.id, personId) : null;
    return presentRound(round, card, { openedBy, ballot, notOnRoll: onRoll ? null : absence(personId, role) });
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)];

function absence(personId: string | null, role: string | null): NonNullable<RoundView['notOnRoll']> {
  if (personId === null) return 'visitor';
  if (role === null) return 'not-a-member';
  return role === 'observer' ? 'observer' : 'joined-late';
}
