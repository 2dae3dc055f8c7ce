import { Injectable } from '@nestjs/common';
import type { Locale } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { proposalErrors, type ProposalView } from '@palabre/shared/proposals';
import { Versions } from '../collab';
import { People } from '../people';
import type { Tx } from '../platform/database';
import { found } from '../platform/errors';
import { ProposalAccess } from './proposal.access';
import { ProposalCards } from './proposal.cards';
import { presentProposal } from './proposal.presenter';
import { StateChangeRepository } from './state-change.repository';
import { peopleIn } from './version.presenter';

/** A proposal with its life so far and what this reader may do with it. */
@Injectable()
export class ProposalViews {
  constructor(
    private readonly access: ProposalAccess,
    private readonly cards: ProposalCards,
    private readonly changes: StateChangeRepository,
    private readonly versions: Versions,
    private readonly people: People,
  ) {}

  async view(tx: Tx, actor: Actor, id: string, locale: Locale): Promise<ProposalView> {
    const { proposal, situation } = await this.access.open(tx, actor, id);
    const [card] = await this.cards.of(tx, actor, [proposal], locale);
    const changes = await this.changes.of(tx, id);
    const frozen = await this.versions.lastFrozen(tx, proposal.documentId);
    const mentioned = [proposal.createdBy, ...(frozen ? peopleIn(frozen) : []), ...changes.flatMap(({ actorId }) => actorId ?? [])];
    const people = await this.people.cards(tx, mentioned);
    return presentProposal(found(card, proposalErrors.not_found), { proposal, actor, situation, changes, frozen, people });
  }
}
