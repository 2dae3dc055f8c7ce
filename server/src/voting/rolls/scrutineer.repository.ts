import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { ScrutineerEntity } from './scrutineer.entity';

@Injectable()
export class ScrutineerRepository {
  async name(tx: Tx, roundId: string, personIds: string[]): Promise<void> {
    if (personIds.length === 0) return;
    await tx.insert(
      ScrutineerEntity,
      personIds.map((personId) => ({ roundId, personId, commitment: null, secret: null })),
    );
  }

  /** In the order of their ids, which is the order of their secrets in a lot. */
  of(tx: Tx, roundId: string): Promise<ScrutineerEntity[]> {
    return tx.find(ScrutineerEntity, { where: { roundId }, order: { personId: 'ASC' } });
  }

  /** @returns false when it was written before: neither is said twice */
  async commit(tx: Tx, roundId: string, personId: string, commitment: string): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(ScrutineerEntity)
      .set({ commitment })
      .where({ roundId, personId })
      .andWhere('commitment is null')
      .execute();
    return affected === 1;
  }

  async reveal(tx: Tx, roundId: string, personId: string, secret: string): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(ScrutineerEntity)
      .set({ secret })
      .where({ roundId, personId })
      .andWhere('secret is null')
      .execute();
    return affected === 1;
  }
}
