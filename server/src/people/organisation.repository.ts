import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import type { SearchQuery } from '@palabre/shared/people';
import { insertOnce, type Tx } from '../platform/database';
import { containing } from './containing';
import { OrganisationEntity } from './organisation.entity';

@Injectable()
export class OrganisationRepository {
  find(tx: Tx, id: string): Promise<OrganisationEntity | null> {
    return tx.findOneBy(OrganisationEntity, { id });
  }

  /** In alphabetical order; names are unique, so the last name of a page is its cursor. */
  async page(tx: Tx, { search, cursor, limit }: SearchQuery): Promise<Page<OrganisationEntity>> {
    const query = tx.createQueryBuilder(OrganisationEntity, 'organisation');
    if (search) query.andWhere('organisation.name ilike :pattern', { pattern: containing(search) });
    if (cursor) query.andWhere('organisation.name > :cursor', { cursor });
    const rows = await query
      .orderBy('organisation.name')
      .take(limit + 1)
      .getMany();
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.name ?? null) : null };
  }

  /** Whatever the case of its letters. */
  findByName(tx: Tx, name: string): Promise<OrganisationEntity | null> {
    return tx.createQueryBuilder(OrganisationEntity, 'organisation').where('lower(organisation.name) = lower(:name)', { name }).getOne();
  }

  /** Those that there are, whatever the case of their letters. */
  findByNames(tx: Tx, names: readonly string[]): Promise<OrganisationEntity[]> {
    const lower = names.map((name) => name.toLowerCase());
    return tx.createQueryBuilder(OrganisationEntity, 'organisation').where('lower(organisation.name) = any(:lower)', { lower }).getMany();
  }

  /** @returns whether it was inserted: false when the name was taken meanwhile */
  insertUnlessKnown(tx: Tx, organisation: OrganisationEntity): Promise<boolean> {
    return insertOnce(tx, OrganisationEntity, organisation);
  }
}
