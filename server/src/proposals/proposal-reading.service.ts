import { Injectable } from '@nestjs/common';
import type { Locale, Page } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import type { ProposalCard, ProposalQuery, ProposalView } from '@palabre/shared/proposals';
import { UnitOfWork } from '../platform/database';
import { ProposalCards } from './proposal.cards';
import { ProposalViews } from './proposal.views';

/** Reading: everybody what is published, people with an account the drafts too. */
@Injectable()
export class ProposalReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cards: ProposalCards,
    private readonly views: ProposalViews,
  ) {}

  list(actor: Actor, query: ProposalQuery, locale: Locale): Promise<Page<ProposalCard>> {
    return this.unitOfWork.read((tx) => this.cards.page(tx, actor, query, locale));
  }

  view(actor: Actor, id: string, locale: Locale): Promise<ProposalView> {
    return this.unitOfWork.read((tx) => this.views.view(tx, actor, id, locale));
  }
}
