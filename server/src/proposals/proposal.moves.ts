import { Injectable } from '@nestjs/common';
import { isEmptyText, type RichNode } from '@palabre/shared/collab';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { canMove, isWritable, moveProposal, openRoundOn, proposalErrors, type MoveProposal, type Mover, type ProposalState } from '@palabre/shared/proposals';
import { Documents, type VersionEntity } from '../collab';
import type { Tx } from '../platform/database';
import { DomainError, enforce } from '../platform/errors';
import { ProposalAccess } from './proposal.access';
import type { ProposalEntity } from './proposal.entity';
import { ProposalRecords } from './proposal.records';
import { ProposalRepository } from './proposal.repository';

/** What a round decided about its proposal; without a quorum it goes back to be worked on. */
export type Fate = 'adopted' | 'rejected' | 'back-to-drafting';

interface Move {
  to: ProposalState;
  mover: Mover;
  actorId: string | null;
  reason: string;
}

/**
 * The steps in the life of a proposal. Each locks the proposal's row first, so of two steps at once the second sees the
 * state the first has left. Whether the text is frozen follows from the state, in the same transaction.
 */
@Injectable()
export class ProposalMoves {
  constructor(
    private readonly access: ProposalAccess,
    private readonly proposals: ProposalRepository,
    private readonly documents: Documents,
    private readonly records: ProposalRecords,
  ) {}

  async move(tx: Tx, actor: Actor, id: string, { to, from, reason }: MoveProposal): Promise<void> {
    const { proposal, situation } = await this.access.openForChange(tx, actor, id);
    enforce(moveProposal(actor, situation));
    if (from !== undefined && from !== proposal.state) throw wrongState(proposal);
    await this.step(tx, proposal, { to, mover: 'group', actorId: personIdOf(actor), reason });
  }

  async startVoting(tx: Tx, actor: Actor, id: string): Promise<{ proposal: ProposalEntity; version: VersionEntity }> {
    const { proposal, situation } = await this.access.openForChange(tx, actor, id);
    enforce(openRoundOn(actor, situation), { state: proposal.state });
    const { version, ...moved } = await this.step(tx, proposal, { to: 'voting', mover: 'round', actorId: personIdOf(actor), reason: '' });
    if (!version) throw new Error('the text of a proposal in deliberation is open');
    return { proposal: moved.proposal, version };
  }

  async conclude(tx: Tx, id: string, fate: Fate, reason: string): Promise<void> {
    const to = fate === 'back-to-drafting' ? 'drafting' : fate;
    await this.step(tx, await this.access.lock(tx, id), { to, mover: 'result', actorId: null, reason });
  }

  private async step(
    tx: Tx,
    proposal: ProposalEntity,
    { to, mover, actorId, reason }: Move,
  ): Promise<{ proposal: ProposalEntity; version: VersionEntity | null }> {
    const from = proposal.state as ProposalState;
    if (!canMove(from, to, mover)) throw wrongState(proposal);
    const now = this.records.now();
    const publishedAt = to === 'deliberation' ? (proposal.publishedAt ?? now) : proposal.publishedAt;
    const moved = { ...proposal, state: to, publishedAt, updatedAt: now };
    const version = await this.freezeOrThaw(tx, moved, { from, to, personId: actorId });
    if (to === 'deliberation' || to === 'voting') requireText(version ?? (await this.documents.current(tx, proposal.documentId)));
    await this.proposals.save(tx, moved);
    await this.records.moved(tx, moved, { from, to, actorId, reason });
    return { proposal: moved, version };
  }

  private async freezeOrThaw(
    tx: Tx,
    { documentId, title }: ProposalEntity,
    { from, to, personId }: { from: ProposalState; to: ProposalState; personId: string | null },
  ): Promise<VersionEntity | null> {
    if (isWritable(from) && !isWritable(to)) return this.documents.freeze(tx, documentId, { title, personId });
    if (!isWritable(from) && isWritable(to)) await this.documents.thaw(tx, documentId);
    return null;
  }
}

/** @param text the frozen one where there is one: until then somebody may have deleted all of it */
function requireText({ content }: { content: RichNode }): void {
  if (isEmptyText(content)) throw new DomainError(proposalErrors.text_empty);
}

const wrongState = ({ state }: ProposalEntity) => new DomainError(proposalErrors.wrong_state, { state });
