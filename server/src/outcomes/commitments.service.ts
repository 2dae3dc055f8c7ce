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
import { hour } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { CommitmentAccess } from './commitment.access';
import type { CommitmentEntity } from './commitment.entity';
import { commitmentEvent } from './commitment.events';
import { CommitmentReader } from './commitment.reader';
import { CommitmentRepository } from './commitment.repository';

/** Promises that follow from a decision, and what became of them, year by year. */
@Injectable()
export class Commitments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commitments: CommitmentRepository,
    private readonly access: CommitmentAccess,
    private readonly reader: CommitmentReader,
    private readonly records: Records,
  ) {}

  make(actor: Actor, input: MakeCommitment): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const { groupId, role } = await this.access.toMake(tx, actor, input.proposalId);
      const made = { id: this.records.nextId(), createdBy: personIdOf(actor) ?? '', createdAt: this.records.now() };
      const commitment = { ...input, ...made, groupId, targets: orderTargets(input.targets) };
      await this.access.check(tx, commitment);
      if (await this.commitments.insert(tx, commitment)) await this.records.happened(tx, commitmentEvent('committed', actor, commitment));
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
      await this.records.happened(tx, commitmentEvent('commitment_edited', actor, changed));
      return this.view(tx, actor, role, changed);
    });
  }

  measure(actor: Actor, id: string, input: RecordMeasurement): Promise<CommitmentView> {
    return this.unitOfWork.run(async (tx) => {
      const { commitment, role } = await this.access.toChange(tx, actor, id);
      enforce(measure(actor, { role, ownerId: commitment.ownerId }));
      if (input.day > lastDayOnEarth(this.records.now())) throw new DomainError(outcomeErrors.measured_in_future);
      const measurement = { ...input, id: this.records.nextId(), commitmentId: id, authorId: personIdOf(actor) ?? '', recordedAt: this.records.now() };
      if (await this.commitments.measure(tx, measurement)) await this.records.happened(tx, commitmentEvent('measured', actor, commitment));
      return this.view(tx, actor, role, commitment);
    });
  }

  private async view(tx: Tx, actor: Actor, role: GroupRole | null, commitment: CommitmentEntity): Promise<CommitmentView> {
    const [view] = await this.reader.views(tx, actor, role, [commitment]);
    return found(view, outcomeErrors.commitment_not_found);
  }
}

const longestZoneOffset = 14 * hour;

/** The day where it is furthest on: whoever measures today, anywhere, measures no future. */
const lastDayOnEarth = (now: Date): string => new Date(now.getTime() + longestZoneOffset).toISOString().slice(0, 10);

/** What is not given stays as it is. */
function apply(commitment: CommitmentEntity, { targets, ...changes }: EditCommitment): CommitmentEntity {
  const given = Object.entries({ ...changes, targets: targets && orderTargets(targets) }).filter(([, value]) => value !== undefined);
  return { ...commitment, ...(Object.fromEntries(given) as Partial<CommitmentEntity>) };
}
