import { Injectable } from '@nestjs/common';
import type { Locale, Page } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import type { CurrentText, ProposalCard, ProposalQuery, ProposalView } from '@palabre/shared/proposals';
import { Documents } from '../collab';
import { UnitOfWork } from '../platform/database';
import { ProposalAccess } from './proposal.access';
import { ProposalCards } from './proposal.cards';
import { ProposalViews } from './proposal.views';

/** Reading: everybody what is published, people with an account the drafts too. */
@Injectable()
export class ProposalReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ProposalAccess,
    private readonly cards: ProposalCards,
    private readonly views: ProposalViews,
    private readonly documents: Documents,
  ) {}

  list(actor: Actor, query: ProposalQuery, locale: Locale): Promise<Page<ProposalCard>> {
    return this.unitOfWork.read((tx) => this.cards.page(tx, actor, query, locale));
  }

  view(actor: Actor, id: string, locale: Locale): Promise<ProposalView> {
    return this.unitOfWork.read((tx) => this.views.view(tx, actor, id, locale));
  }

  /** The text as it is committed at this moment. */
  text(actor: Actor, id: string): Promise<CurrentText> {
    return this.unitOfWork.read(async (tx) => {
      const { proposal } = await this.access.open(tx, actor, id);
      const { content, sha256, updatedAt } = await this.documents.current(tx, proposal.documentId);
      return { content, sha256, updatedAt: updatedAt.toISOString() };
    });
  }
}
