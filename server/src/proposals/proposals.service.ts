import { Injectable } from '@nestjs/common';
import type { Fragment, Locale } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import type { ProposalCard, ProposalSituation } from '@palabre/shared/proposals';
import type { ActionMention } from '@palabre/shared/roadmap';
import type { VersionEntity } from '../collab';
import type { Tx } from '../platform/database';
import { ProposalAccess } from './proposal.access';
import { ProposalCards } from './proposal.cards';
import type { ProposalEntity } from './proposal.entity';
import { type Fate, ProposalMoves } from './proposal.moves';
import { titleOf } from './proposal.presenter';
import { ProposalRepository } from './proposal.repository';

/** What other rooms ask of the proposals, in their own transactions. */
@Injectable()
export class Proposals {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly access: ProposalAccess,
    private readonly lists: ProposalCards,
    private readonly moves: ProposalMoves,
  ) {}

  /** @throws proposals/not_found */
  find(tx: Tx, id: string): Promise<ProposalEntity> {
    return this.access.find(tx, id);
  }

  /** The actor's place beside a proposal, for the policies. */
  situation(tx: Tx, actor: Actor, proposal: ProposalEntity): Promise<ProposalSituation> {
    return this.access.situation(tx, actor, proposal);
  }

  /** What the actor may not read is left out. */
  cards(tx: Tx, actor: Actor, proposals: readonly ProposalEntity[], locale: Locale): Promise<ProposalCard[]> {
    return this.lists.of(tx, actor, proposals, locale);
  }

  /** Titles, for what is shown only to those who may read the proposal. */
  async mentions(tx: Tx, ids: readonly string[]): Promise<Map<string, { id: string; title: Fragment }>> {
    const proposals = await this.proposals.byIds(tx, ids);
    return new Map(proposals.map((proposal) => [proposal.id, { id: proposal.id, title: titleOf(proposal) }]));
  }

  /** proposal -> the actions it answers */
  actionsOf(tx: Tx, ids: readonly string[], locale: Locale): Promise<Map<string, ActionMention[]>> {
    return this.lists.actionsOf(tx, ids, locale);
  }

  /** Ids of the proposals that answer an action. */
  answering(tx: Tx, actionId: string): Promise<string[]> {
    return this.proposals.answering(tx, actionId);
  }

  /**
   * From deliberation to the vote: the text is frozen as it is committed at this moment.
   * @throws proposals/wrong_state, proposals/text_empty
   */
  startVoting(tx: Tx, actor: Actor, id: string): Promise<{ proposal: ProposalEntity; version: VersionEntity }> {
    return this.moves.startVoting(tx, actor, id);
  }

  /**
   * The end of the vote. Back to drafting, the text can be written again.
   * @param reason the outcome of the round, for the history
   */
  conclude(tx: Tx, id: string, fate: Fate, reason: string): Promise<void> {
    return this.moves.conclude(tx, id, fate, reason);
  }
}
