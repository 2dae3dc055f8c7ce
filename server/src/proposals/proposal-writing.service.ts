import { Injectable } from '@nestjs/common';
import type { RichNode } from '@palabre/shared/collab';
import type { Locale } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import type { CreateProposal, EditProposal, MoveProposal, ProposalView } from '@palabre/shared/proposals';
import { UnitOfWork, type Tx } from '../platform/database';
import { ProposalDrafts } from './proposal.drafts';
import { ProposalMoves } from './proposal.moves';
import { ProposalViews } from './proposal.views';

/** What people do to a proposal; its text is written in the document. */
@Injectable()
export class ProposalWriting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: ProposalDrafts,
    private readonly moves: ProposalMoves,
    private readonly views: ProposalViews,
  ) {}

  /** @param content the first words of the text; none to begin with an empty page */
  create(actor: Actor, input: CreateProposal, locale: Locale, content: RichNode | null = null): Promise<ProposalView> {
    return this.change(actor, locale, (tx) => this.drafts.create(tx, actor, input, content));
  }

  edit(actor: Actor, id: string, changes: EditProposal, locale: Locale): Promise<ProposalView> {
    return this.change(actor, locale, async (tx) => {
      await this.drafts.edit(tx, actor, id, changes);
      return id;
    });
  }

  move(actor: Actor, id: string, move: MoveProposal, locale: Locale): Promise<ProposalView> {
    return this.change(actor, locale, async (tx) => {
      await this.moves.move(tx, actor, id, move);
      return id;
    });
  }

  private change(actor: Actor, locale: Locale, work: (tx: Tx) => Promise<string>): Promise<ProposalView> {
    return this.unitOfWork.run(async (tx) => this.views.view(tx, actor, await work(tx), locale));
  }
}
