import { Injectable } from '@nestjs/common';
import { isAllowed, type Locale, type Page } from '@palabre/shared/kernel';
import { outcomeErrors, type DecisionCard, type DecisionQuery, type DecisionView } from '@palabre/shared/outcomes';
import type { Actor } from '@palabre/shared/people';
import { commitTo } from '@palabre/shared/proposals';
import { Groups } from '../groups';
import { UnitOfWork, type Tx } from '../platform/database';
import { found } from '../platform/errors';
import { Proposals } from '../proposals';
import { type RoundEntity, Rounds } from '../voting';
import { CommitmentReader } from './commitment.reader';
import { presentDecision } from './outcome.presenter';

/** The register of decisions: what was decided, and the way back to the action that asked for it. */
@Injectable()
export class Decisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly proposals: Proposals,
    private readonly groups: Groups,
    private readonly commitments: CommitmentReader,
  ) {}

  list({ actionId, groupId, cursor, limit }: DecisionQuery, locale: Locale): Promise<Page<DecisionCard>> {
    return this.unitOfWork.read(async (tx) => {
      const proposalIds = actionId === undefined ? undefined : await this.proposals.answering(tx, actionId);
      const { items, nextCursor } = await this.rounds.closed(tx, { cursor, limit, groupId, proposalIds });
      return { items: await this.cards(tx, items, locale), nextCursor };
    });
  }

  /** The last decision on a proposal, with its commitments. */
  view(actor: Actor, proposalId: string, locale: Locale): Promise<DecisionView> {
    return this.unitOfWork.read(async (tx) => {
      const round = found((await this.rounds.lastClosedOf(tx, [proposalId])).get(proposalId), outcomeErrors.decision_not_found);
      const [card] = await this.cards(tx, [round], locale);
      const proposal = await this.proposals.find(tx, proposalId);
      const situation = await this.proposals.situation(tx, actor, proposal);
      const commitmentList = await this.commitments.ofProposal(tx, actor, situation.role, proposalId);
      return { ...found(card, outcomeErrors.decision_not_found), commitmentList, may: { commit: isAllowed(commitTo(actor, situation)) } };
    });
  }

  private async cards(tx: Tx, rounds: RoundEntity[], locale: Locale): Promise<DecisionCard[]> {
    const proposalIds = [...new Set(rounds.map(({ proposalId }) => proposalId))];
    const titles = await this.proposals.mentions(tx, proposalIds);
    const actions = await this.proposals.actionsOf(tx, proposalIds, locale);
    const groups = await this.groups.names(tx, [...new Set(rounds.map(({ groupId }) => groupId))]);
    const followUps = await this.commitments.followUps(tx, proposalIds);
    return rounds.map((round) =>
      presentDecision(round, {
        title: titles.get(round.proposalId)?.title,
        group: groups.get(round.groupId),
        actions: actions.get(round.proposalId) ?? [],
        followUps: round.result?.outcome === 'adopted' ? followUps.filter(({ proposalId }) => proposalId === round.proposalId) : [],
      }),
    );
  }
}
