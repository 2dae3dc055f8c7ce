import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { insertOnce, type Tx } from '../platform/database';
import { CommitmentEntity } from './commitment.entity';
import { MeasurementEntity } from './measurement.entity';

@Injectable()
export class CommitmentRepository {
  /** Makes one however often it is sent. @returns false when its maker has used this key before */
  insert(tx: Tx, commitment: CommitmentEntity): Promise<boolean> {
    return insertOnce(tx, CommitmentEntity, commitment);
  }

  byKey(tx: Tx, { proposalId, createdBy, idempotencyKey }: CommitmentEntity): Promise<CommitmentEntity | null> {
    return tx.findOneBy(CommitmentEntity, { proposalId, createdBy, idempotencyKey });
  }

  findForChange(tx: Tx, id: string): Promise<CommitmentEntity | null> {
    return tx.findOne(CommitmentEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async save(tx: Tx, commitment: CommitmentEntity): Promise<void> {
    await tx.update(CommitmentEntity, { id: commitment.id }, commitment);
  }

  ofProposals(tx: Tx, proposalIds: string[]): Promise<CommitmentEntity[]> {
    return tx.find(CommitmentEntity, { where: { proposalId: In(proposalIds) }, order: { id: 'ASC' } });
  }

  measurements(tx: Tx, commitmentIds: string[]): Promise<MeasurementEntity[]> {
    return tx.find(MeasurementEntity, { where: { commitmentId: In(commitmentIds) }, order: { day: 'ASC', id: 'ASC' } });
  }

  /** The last day measured of each, and of that day what was recorded last. */
  async newestMeasurements(tx: Tx, commitmentIds: string[]): Promise<Map<string, MeasurementEntity>> {
    const newest = await tx
      .createQueryBuilder(MeasurementEntity, 'measurement')
      .distinctOn(['measurement.commitmentId'])
      .where('measurement.commitmentId = any(:commitmentIds)', { commitmentIds })
      .orderBy('measurement.commitmentId')
      .addOrderBy('measurement.day', 'DESC')
      .addOrderBy('measurement.id', 'DESC')
      .getMany();
    return new Map(newest.map((measurement) => [measurement.commitmentId, measurement]));
  }

  /** Records once however often it is sent. @returns false when this key was recorded before */
  measure(tx: Tx, measurement: MeasurementEntity): Promise<boolean> {
    return insertOnce(tx, MeasurementEntity, measurement);
  }
}
