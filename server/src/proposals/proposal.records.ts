import { Injectable } from '@nestjs/common';
import { topic } from '@palabre/shared/live';
import type { Tx } from '../platform/database';
import { Records } from '../platform/events';
import type { ProposalEntity } from './proposal.entity';
import { ProposalRepository } from './proposal.repository';
import { StateChangeRepository } from './state-change.repository';

export interface Step {
  from: string | null;
  to: string;
  actorId: string | null;
  reason: string;
}

/** When things happen to a proposal, and what the journal says of it. */
@Injectable()
export class ProposalRecords {
  constructor(
    private readonly records: Records,
    private readonly changes: StateChangeRepository,
    private readonly proposals: ProposalRepository,
  ) {}

  now(): Date {
    return this.records.now();
  }

  nextId(): string {
    return this.records.nextId();
  }

  async created(tx: Tx, proposal: ProposalEntity): Promise<void> {
    await this.keepStep(tx, proposal, { from: null, to: proposal.state, actorId: proposal.createdBy, reason: '' });
    await this.tell(tx, proposal, 'created', proposal.createdBy);
  }

  async moved(tx: Tx, proposal: ProposalEntity, step: Step): Promise<void> {
    await this.keepStep(tx, proposal, step);
    await this.tell(tx, proposal, 'state_changed', step.actorId, { from: step.from, to: step.to });
  }

  edited(tx: Tx, proposal: ProposalEntity, actorId: string | null): Promise<void> {
    return this.tell(tx, proposal, 'edited', actorId);
  }

  versionSaved(tx: Tx, proposal: ProposalEntity, actorId: string | null, version: { id: string; number: number }): Promise<void> {
    return this.tell(tx, proposal, 'version_saved', actorId, { versionId: version.id, number: version.number });
  }

  versionRestored(tx: Tx, proposal: ProposalEntity, actorId: string, versionId: string): Promise<void> {
    return this.tell(tx, proposal, 'version_restored', actorId, { versionId });
  }

  /** Most of the text went at once, by whoever deleted it; the version is from before. */
  versionRescued(tx: Tx, proposal: ProposalEntity, actorId: string | null, version: { id: string; number: number }): Promise<void> {
    return this.tell(tx, proposal, 'version_rescued', actorId, { versionId: version.id, number: version.number });
  }

  /** A version was kept by itself: whoever looks at the list looks again. */
  versionKept(tx: Tx, { id }: ProposalEntity): Promise<void> {
    return this.records.announce(tx, { kind: 'proposals.version_kept', subject: { kind: 'proposal', id }, topics: [topic.proposal(id)] });
  }

  private keepStep(tx: Tx, { id, updatedAt }: ProposalEntity, step: Step): Promise<void> {
    return this.changes.insert(tx, { id: this.records.nextId(), proposalId: id, ...step, at: updatedAt });
  }

  /** The activity of a group is read by everybody, so the title of a draft is not told before it is published. */
  private async tell(tx: Tx, proposal: ProposalEntity, what: string, actorId: string | null, facts: Record<string, unknown> = {}): Promise<void> {
    const { id, groupId, title, lang, publishedAt } = proposal;
    const actions = (await this.proposals.actionsOf(tx, [id])).get(id) ?? [];
    await this.records.happened(tx, {
      kind: `proposals.${what}`,
      actorId,
      groupId,
      subject: { kind: 'proposal', id },
      topics: [topic.proposal(id), topic.group(groupId), ...actions.map(topic.action), topic.commons],
      details: { ...facts, lang, ...(publishedAt && { title }) },
    });
  }
}
