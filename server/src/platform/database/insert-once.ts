import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from './unit-of-work';

/**
 * Inserts a row unless one is there that it would collide with: the same request sent again, or somebody who was faster.
 * @returns whether it was inserted
 */
export async function insertOnce<Row extends ObjectLiteral>(tx: Tx, entity: EntityTarget<Row>, row: QueryDeepPartialEntity<Row>): Promise<boolean> {
  const inserted = await tx.createQueryBuilder().insert().into(entity).values(row).orIgnore().returning('*').execute();
  return (inserted.raw as unknown[]).length > 0;
}
