import { Id, kernelErrors, type Page, type PageQuery } from '@palabre/shared/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../errors';

/**
 * One page of a list, newest first. Ids sort by time, so the id of the last row is the cursor.
 * @param query a query builder with its conditions set
 * @throws kernel/invalid_input for a cursor that is no id
 */
export async function pageById<Row extends ObjectLiteral & { id: string }>(query: SelectQueryBuilder<Row>, { cursor, limit }: PageQuery): Promise<Page<Row>> {
  if (cursor && !isId(cursor, query)) throw new DomainError(kernelErrors.invalid_input);
  if (cursor) query.andWhere(`${query.alias}.id < :cursor`, { cursor });
  const rows = await query
    .orderBy(`${query.alias}.id`, 'DESC')
    .take(limit + 1)
    .getMany();
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

function isId<Row extends ObjectLiteral>(cursor: string, { expressionMap }: SelectQueryBuilder<Row>): boolean {
  const type = expressionMap.mainAlias?.metadata.findColumnWithPropertyName('id')?.type;
  return type === 'bigint' ? /^\d{1,18}$/.test(cursor) : Id.safeParse(cursor).success;
}
