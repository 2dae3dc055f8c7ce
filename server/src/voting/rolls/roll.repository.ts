import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import type { SearchQuery } from '@palabre/shared/people';
import { In } from 'typeorm';
import type { RollLine } from '@palabre/shared/voting';
import { containing } from '../../people';
import type { Tx } from '../../platform/database';
import { RollEntryEntity } from './roll-entry.entity';
import { RollSignatureEntity } from './roll-signature.entity';
import { TurnoutEntity } from './turnout.entity';

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

  find(tx: Tx, roundId: string, personId: string): Promise<RollEntryEntity | null> {
    return tx.findOneBy(RollEntryEntity, { roundId, personId });
  }

  /** @param members how many by college; under the empty name where colleges do not count */
  async beginTurnout(tx: Tx, roundId: string, members: ReadonlyMap<string, number>): Promise<void> {
    await tx.insert(
      TurnoutEntity,
      [...members].map(([college, many]) => ({ roundId, college, members: many, cast: 0 })),
    );
  }

  /** So many more have voted. @param college empty where colleges do not count */
  async countMore(tx: Tx, roundId: string, college: string, more: number): Promise<void> {
    await tx.increment(TurnoutEntity, { roundId, college }, 'cast', more);
  }

  async turnout(tx: Tx, roundIds: string[]): Promise<Map<string, TurnoutEntity[]>> {
    const lines = await tx.find(TurnoutEntity, { where: { roundId: In(roundIds) }, order: { college: 'ASC' } });
    const byRound = new Map<string, TurnoutEntity[]>(roundIds.map((id) => [id, []]));
    for (const line of lines) byRound.get(line.roundId)?.push(line);
    return byRound;
  }

  /** @returns who had not signed before */
  async signAll(tx: Tx, roundId: string, personIds: string[], day: string): Promise<Set<string>> {
    const signed = (await tx.query(
      `insert into roll_signature (round_id, person_id, day) select $1, id, $3 from unnest($2::uuid[]) id order by id on conflict do nothing returning person_id as "personId"`,
      [roundId, personIds, day],
    )) as { personId: string }[];
    return new Set(signed.map(({ personId }) => personId));
  }

  async signedIn(tx: Tx, roundIds: string[], personId: string): Promise<Set<string>> {
    const signatures = await tx.find(RollSignatureEntity, { where: { roundId: In(roundIds), personId }, select: { roundId: true, personId: true } });
    return new Set(signatures.map(({ roundId }) => roundId));
  }

  async ids(tx: Tx, roundId: string): Promise<Set<string>> {
    const entries = await tx.find(RollEntryEntity, { where: { roundId }, select: { roundId: true, personId: true } });
    return new Set(entries.map(({ personId }) => personId));
  }

  /** Of these people, those on the roll. */
  async of(tx: Tx, roundId: string, personIds: string[]): Promise<Map<string, RollEntryEntity>> {
    const entries = await tx.findBy(RollEntryEntity, { roundId, personId: In(personIds) });
    return new Map(entries.map((entry) => [entry.personId, entry]));
  }

  /** The whole roll, by person, as its hash was taken over it. */
  async lines(tx: Tx, roundId: string): Promise<RollLine[]> {
    const entries = await tx.find(RollEntryEntity, { where: { roundId }, order: { personId: 'ASC' } });
    return entries.map(({ personId, name, organisation, college }) => ({ personId, name, organisation, college }));
  }

  async allSigners(tx: Tx, roundId: string): Promise<string[]> {
    const signatures = await tx.find(RollSignatureEntity, { where: { roundId }, select: { roundId: true, personId: true }, order: { personId: 'ASC' } });
    return signatures.map(({ personId }) => personId);
  }

  async signers(tx: Tx, roundId: string, personIds: string[]): Promise<Set<string>> {
    const signatures = await tx.find(RollSignatureEntity, { where: { roundId, personId: In(personIds) }, select: { roundId: true, personId: true } });
    return new Set(signatures.map(({ personId }) => personId));
  }

  async roundsOf(tx: Tx, roundIds: string[], personId: string): Promise<Set<string>> {
    const entries = await tx.find(RollEntryEntity, { where: { roundId: In(roundIds), personId }, select: { roundId: true, personId: true } });
    return new Set(entries.map(({ roundId }) => roundId));
  }

  /** By name; the cursor is the name and id of the last line. */
  async page(tx: Tx, roundId: string, { search, cursor, limit }: SearchQuery): Promise<Page<RollEntryEntity>> {
    const entries = tx.createQueryBuilder(RollEntryEntity, 'entry').where('entry.roundId = :roundId', { roundId });
    if (search) entries.andWhere('entry.name ilike :pattern', { pattern: containing(search) });
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
