import { Injectable } from '@nestjs/common';
import type { GroupRole } from '@palabre/shared/groups';
import {
  editCommitment,
  measure,
  outcomeErrors,
  type CommitmentView,
  type EditCommitment,
  type MakeCommitment,
  type RecordMeasurement,
} from '@palabre/shared/outcomes';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { commitTo } from '@palabre/shared/proposals';
import { Proposals } from '../proposals';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import type { CommitmentEntity } from './commitment.entity';
import { CommitmentRepository } from './commitment.repository';
import { OutcomePeople } from './outcome.people';
import { presentCommitment } from './outcome.presenter';
import { OutcomeRecords } from './outcome.records';

/** Promises that follow from a decision, and what became of them, year by year. */
@Injectable()
export class Commitments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: CommitmentRepository,
    private readonly proposals: Proposals,
    private readonly people: OutcomePeople,
    private readonly records: OutcomeRecords,
  ) {}

  make(actor: Actor, { proposalId, ...input }: MakeCommitment): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const proposal = await this.proposals.find(tx, proposalId);
      const situation = await this.proposals.situation(tx, actor, proposal);
      enforce(commitTo(actor, situation));
      const commitment = { ...input, proposalId, groupId: proposal.groupId, id: this.records.nextId(), createdAt: this.records.now() };
      await this.check(tx, commitment);
      await this.repository.insert(tx, commitment);
      await this.records.happened(tx, 'committed', actor, commitment);
      return this.present(tx, actor, situation.role, commitment);
    });
  }

  edit(actor: Actor, id: string, changes: EditCommitment): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const { commitment, role } = await this.open(tx, actor, id);
      enforce(editCommitment(actor, { role, ownerId: commitment.ownerId }));
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      const changed = { ...commitment, ...(Object.fromEntries(given) as Partial<CommitmentEntity>) };
      await this.check(tx, changed);
      await this.repository.save(tx, changed);
      await this.records.happened(tx, 'commitment_edited', actor, changed);
      return this.present(tx, actor, role, changed);
    });
  }

  measure(actor: Actor, id: string, input: RecordMeasurement): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const { commitment, role } = await this.open(tx, actor, id);
      enforce(measure(actor, { role, ownerId: commitment.ownerId }));
      if (input.day > this.records.lastDayOnEarth()) throw new DomainError(outcomeErrors.measured_in_future);
      const measurement = { ...input, id: this.records.nextId(), commitmentId: id, authorId: personIdOf(actor) ?? '', recordedAt: this.records.now() };
      if (await this.repository.measure(tx, measurement)) await this.records.happened(tx, 'measured', actor, commitment);
      return this.present(tx, actor, role, commitment);
    });
  }

  ofProposals(tx: Tx, proposalIds: string[]): Promise<CommitmentEntity[]> {
    return this.repository.ofProposals(tx, proposalIds);
  }

  async of(tx: Tx, actor: Actor, role: GroupRole | null, proposalId: string): Promise<CommitmentView[]> {
    const commitments = await this.repository.ofProposals(tx, [proposalId]);
    return Promise.all(commitments.map((commitment) => this.present(tx, actor, role, commitment)));
  }

  private async open(tx: Tx, actor: Actor, id: string): Promise<{ commitment: CommitmentEntity; role: GroupRole | null }> {
    const commitment = found(await this.repository.findForChange(tx, id), outcomeErrors.commitment_not_found);
    return { commitment, role: await this.people.roleIn(tx, commitment.groupId, actor) };
  }

  private async check(tx: Tx, { ownerId, groupId, targets }: CommitmentEntity): Promise<void> {
    if (!(await this.people.takesPart(tx, groupId, ownerId))) throw new DomainError(outcomeErrors.owner_not_in_group);
    if (new Set(targets.map(({ year }) => year)).size < targets.length) throw new DomainError(outcomeErrors.target_year_twice);
  }

  private async present(tx: Tx, actor: Actor, role: GroupRole | null, commitment: CommitmentEntity): Promise<CommitmentView> {
    const measurements = await this.repository.measurements(tx, [commitment.id]);
    const people = await this.people.cards(tx, [commitment.ownerId, ...measurements.map(({ authorId }) => authorId)]);
    return presentCommitment(commitment, measurements, { actor, role, people });
  }
}
