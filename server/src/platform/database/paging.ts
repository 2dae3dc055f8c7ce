import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * One page of a list, newest first. Ids sort by time, so the id of the last row is the cursor.
 * @param query a query builder whose alias is `alias`, with its conditions set
 */
export async function pageById<Row extends ObjectLiteral & { id: string }>(query: SelectQueryBuilder<Row>, { cursor, limit }: PageQuery): Promise<Page<Row>> {
  if (cursor) query.andWhere(`${query.alias}.id < :cursor`, { cursor });
  const rows = await query
    .orderBy(`${query.alias}.id`, 'DESC')
    .take(limit + 1)
    .getMany();
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
