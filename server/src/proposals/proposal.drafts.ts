import { Injectable } from '@nestjs/common';
import type { RichNode } from '@palabre/shared/collab';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { createProposal, proposalErrors, writeProposal, type CreateProposal, type EditProposal } from '@palabre/shared/proposals';
import { Documents } from '../collab';
import type { Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { AnsweredActions } from './answered-actions';
import { ProposalAccess } from './proposal.access';
import type { ProposalEntity } from './proposal.entity';
import { ProposalRecords } from './proposal.records';
import { ProposalRepository } from './proposal.repository';

/** Beginning a proposal, and wording what stands above its text. */
@Injectable()
export class ProposalDrafts {
  constructor(
    private readonly access: ProposalAccess,
    private readonly proposals: ProposalRepository,
    private readonly actions: AnsweredActions,
    private readonly documents: Documents,
    private readonly records: ProposalRecords,
  ) {}

  /** @returns its id; that of the first one when the same key comes again */
  async create(tx: Tx, actor: Actor, input: CreateProposal, content: RichNode | null): Promise<string> {
    enforce(createProposal(actor, { role: await this.access.roleIn(tx, actor, input.groupId) }));
    const proposal = this.compose(personIdOf(actor) ?? '', input);
    if (!(await this.proposals.insert(tx, proposal))) {
      return found(await this.proposals.byKey(tx, input.idempotencyKey, proposal.createdBy), proposalErrors.not_found).id;
    }
    await this.actions.set(tx, proposal.id, input.actionIds);
    await this.documents.create(tx, { id: proposal.documentId, kind: 'proposal', content, personId: proposal.createdBy });
    await this.records.created(tx, proposal);
    return proposal.id;
  }

  async edit(tx: Tx, actor: Actor, id: string, { basedOn, actionIds, ...words }: EditProposal): Promise<void> {
    const { proposal, situation } = await this.access.openForChange(tx, actor, id);
    enforce(writeProposal(actor, situation), { state: proposal.state });
    if (basedOn !== undefined && new Date(basedOn).getTime() !== proposal.updatedAt.getTime()) {
      throw new DomainError(proposalErrors.edited_meanwhile, { updatedAt: proposal.updatedAt.toISOString() });
    }
    const { title = proposal.title, summary = proposal.summary } = words;
    const otherActions = actionIds !== undefined && (await this.actions.set(tx, id, actionIds));
    if (!otherActions && title === proposal.title && summary === proposal.summary) return;
    const edited = { ...proposal, title, summary, updatedAt: this.records.now() };
    await this.proposals.save(tx, edited);
    await this.records.edited(tx, edited, personIdOf(actor));
  }

  private compose(createdBy: string, { groupId, title, summary, lang, idempotencyKey }: CreateProposal): ProposalEntity {
    const now = this.records.now();
    const words = { title, summary, lang };
    const life = { state: 'drafting', publishedAt: null, createdAt: now, updatedAt: now };
    return { id: this.records.nextId(), groupId, documentId: this.records.nextId(), ...words, ...life, idempotencyKey, createdBy };
  }
}
