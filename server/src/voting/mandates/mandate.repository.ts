import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Tx } from '../../platform/database';
import { MandateEntity } from './mandate.entity';

/** A mandate with the name of the organisation that gave it. */
export interface NamedMandate extends MandateEntity {
  organisationName: string;
}

@Injectable()
export class MandateRepository {
  /** By the name of the organisation. */
  async of(tx: Tx, groupId: string): Promise<NamedMandate[]> {
    const mandates = await tx.find(MandateEntity, { where: { groupId }, relations: { organisation: true }, order: { organisation: { name: 'ASC' } } });
    return mandates.map((mandate) => ({ ...mandate, organisationName: mandate.organisation?.name ?? '' }));
  }

  /**
   * Alone with the mandates of a group, or with those on the roll of a round, until the transaction ends: two facilitators do not name the same delegate for two
   * organisations, and a delegate and their alternate do not vote at once.
   * @param id of the group, or of the round
   */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('mandates of ' || $1, 0))`, [id]);
  }

  /** Whether somebody is the delegate of another organisation of the group. */
  isTaken(tx: Tx, { groupId, organisationId, delegateId }: Pick<MandateEntity, 'groupId' | 'organisationId' | 'delegateId'>): Promise<boolean> {
    return tx.existsBy(MandateEntity, { groupId, delegateId, organisationId: Not(organisationId) });
  }

  async keep(tx: Tx, { groupId, organisationId, delegateId, alternateId, votes, maySplit }: MandateEntity): Promise<void> {
    await tx.upsert(MandateEntity, { groupId, organisationId, delegateId, alternateId, votes, maySplit }, ['groupId', 'organisationId']);
  }

  /** @returns false where there was none */
  async remove(tx: Tx, groupId: string, organisationId: string): Promise<boolean> {
    const { affected } = await tx.delete(MandateEntity, { groupId, organisationId });
    return affected === 1;
  }
}
