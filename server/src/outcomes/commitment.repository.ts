import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { CommitmentEntity } from './commitment.entity';
import { MeasurementEntity } from './measurement.entity';

@Injectable()
export class CommitmentRepository {
  async insert(tx: Tx, commitment: CommitmentEntity): Promise<void> {
    await tx.insert(CommitmentEntity, commitment);
  }

  find(tx: Tx, id: string): Promise<CommitmentEntity | null> {
    return tx.findOneBy(CommitmentEntity, { id });
  }

  findForChange(tx: Tx, id: string): Promise<CommitmentEntity | null> {
    return tx.findOne(CommitmentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
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

  /** Records once however often it is sent. @returns false when this key was recorded before */
  async measure(tx: Tx, measurement: MeasurementEntity): Promise<boolean> {
    const inserted = await tx.createQueryBuilder().insert().into(MeasurementEntity).values(measurement).orIgnore().returning('id').execute();
    return (inserted.raw as unknown[]).length > 0;
  }
}
