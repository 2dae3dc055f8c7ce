import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { In } from 'typeorm';
import type { RollLine } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { RollEntryEntity } from './roll-entry.entity';

const rowsAtOnce = 5_000;

@Injectable()
export class RollRepository {
  async freeze(tx: Tx, roundId: string, roll: RollLine[]): Promise<void> {
    for (let from = 0; from < roll.length; from += rowsAtOnce) {
      await tx.insert(
        RollEntryEntity,
        roll.slice(from, from + rowsAtOnce).map((line) => ({ roundId, ...line })),
      );
    }
  }

  has(tx: Tx, roundId: string, personId: string): Promise<boolean> {
    return tx.existsBy(RollEntryEntity, { roundId, personId });
  }

  async roundsOf(tx: Tx, roundIds: string[], personId: string): Promise<Set<string>> {
    const entries = await tx.find(RollEntryEntity, { where: { roundId: In(roundIds), personId }, select: { roundId: true, personId: true } });
    return new Set(entries.map(({ roundId }) => roundId));
  }

  /** By name; the cursor is the name and id of the last line. */
  async page(tx: Tx, roundId: string, { cursor, limit }: PageQuery): Promise<Page<RollEntryEntity>> {
    const entries = tx.createQueryBuilder(RollEntryEntity, 'entry').where('entry.roundId = :roundId', { roundId });
    if (cursor) entries.andWhere(`entry.name || ' ' || entry.personId > :cursor`, { cursor });
    const rows = await entries
      .orderBy(`entry.name || ' ' || entry.personId`)
      .take(limit + 1)
      .getMany();
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? `${last.name} ${last.personId}` : null };
  }
}
