import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { GroupRole } from '@palabre/shared/groups';
import {
  editCommitment,
  measure,
  orderTargets,
  outcomeErrors,
  type CommitmentView,
  type EditCommitment,
  type MakeCommitment,
  type RecordMeasurement,
} from '@palabre/shared/outcomes';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { CommitmentAccess } from './commitment.access';
import type { CommitmentEntity } from './commitment.entity';
import { CommitmentReader } from './commitment.reader';
import { CommitmentRepository } from './commitment.repository';
import { OutcomeRecords } from './outcome.records';

/** Promises that follow from a decision, and what became of them, year by year. */
@Injectable()
export class Commitments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commitments: CommitmentRepository,
    private readonly access: CommitmentAccess,
    private readonly reader: CommitmentReader,
    private readonly records: OutcomeRecords,
  ) {}

  make(actor: Actor, input: MakeCommitment): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const { groupId, role } = await this.access.toMake(tx, actor, input.proposalId);
      const made = { id: this.records.nextId(), createdBy: personIdOf(actor) ?? '', createdAt: this.records.now() };
      const commitment = { ...input, ...made, groupId, targets: orderTargets(input.targets) };
      await this.access.check(tx, commitment);
      if (await this.commitments.insert(tx, commitment)) await this.records.happened(tx, 'committed', actor, commitment);
      return this.view(tx, actor, role, found(await this.commitments.byKey(tx, commitment), outcomeErrors.commitment_not_found));
    });
  }

  edit(actor: Actor, id: string, changes: EditCommitment): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const { commitment, role } = await this.access.toChange(tx, actor, id);
      enforce(editCommitment(actor, { role, ownerId: commitment.ownerId }));
      const changed = apply(commitment, changes);
      if (isDeepStrictEqual(changed, { ...commitment })) return this.view(tx, actor, role, commitment);
      await this.access.check(tx, changed, commitment);
      await this.commitments.save(tx, changed);
      await this.records.happened(tx, 'commitment_edited', actor, changed);
      return this.view(tx, actor, role, changed);
    });
  }

  measure(actor: Actor, id: string, input: RecordMeasurement): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const { commitment, role } = await this.access.toChange(tx, actor, id);
      enforce(measure(actor, { role, ownerId: commitment.ownerId }));
      if (input.day > this.records.lastDayOnEarth()) throw new DomainError(outcomeErrors.measured_in_future);
      const measurement = { ...input, id: this.records.nextId(), commitmentId: id, authorId: personIdOf(actor) ?? '', recordedAt: this.records.now() };
      if (await this.commitments.measure(tx, measurement)) await this.records.happened(tx, 'measured', actor, commitment);
      return this.view(tx, actor, role, commitment);
    });
  }

  private async view(tx: Tx, actor: Actor, role: GroupRole | null, commitment: CommitmentEntity): Promise<CommitmentView> {
    const [view] = await this.reader.views(tx, actor, role, [commitment]);
    return found(view, outcomeErrors.commitment_not_found);
  }
}

/** What is not given stays as it is. */
function apply(commitment: CommitmentEntity, { targets, ...changes }: EditCommitment): CommitmentEntity {
  const given = Object.entries({ ...changes, targets: targets && orderTargets(targets) }).filter(([, value]) => value !== undefined);
  return { ...commitment, ...(Object.fromEntries(given) as Partial<CommitmentEntity>) };
}
