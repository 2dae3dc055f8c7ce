import { Injectable } from '@nestjs/common';
import { kernelErrors, type Page, type PageQuery } from '@palabre/shared/kernel';
import type { ChainEvent, ChainEventKind } from '@palabre/shared/voting';
import { In, MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { ChainHeadEntity } from './chain-head.entity';
import { RoundEventEntity } from './round-event.entity';

const rowsAtOnce = 5_000;

@Injectable()
export class ChainRepository {
  async begin(tx: Tx, roundId: string): Promise<void> {
    await tx.insert(ChainHeadEntity, { roundId, seq: 0, hash: null });
  }

  /** Alone with the chain until the transaction ends; null for a round that was opened before there were chains. */
  lock(tx: Tx, roundId: string): Promise<ChainHeadEntity | null> {
    return tx.findOne(ChainHeadEntity, { where: { roundId }, lock: { mode: 'pessimistic_write' } });
  }

  async append(tx: Tx, events: RoundEventEntity[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    for (let from = 0; from < events.length; from += rowsAtOnce) await tx.insert(RoundEventEntity, events.slice(from, from + rowsAtOnce) as never);
    await tx.update(ChainHeadEntity, { roundId: last.roundId }, { seq: last.seq, hash: last.hash });
  }

  async heads(tx: Tx, roundIds: string[]): Promise<Map<string, string>> {
    const heads = await tx.findBy(ChainHeadEntity, { roundId: In(roundIds) });
    return new Map(heads.flatMap(({ roundId, hash }) => (hash === null ? [] : [[roundId, hash]])));
  }

  all(tx: Tx, roundId: string): Promise<RoundEventEntity[]> {
    return tx.find(RoundEventEntity, { where: { roundId }, order: { seq: 'ASC' } });
  }

  /** What was said of objections, in order. */
  async judgments(tx: Tx, roundId: string): Promise<Pick<ChainEvent, 'kind' | 'body'>[]> {
    const events = await tx.find(RoundEventEntity, { where: { roundId, kind: 'judgment' }, order: { seq: 'ASC' } });
    return events.map(({ body }) => ({ kind: 'judgment', body }));
  }

  lastOf(tx: Tx, roundId: string, kind: ChainEventKind): Promise<RoundEventEntity | null> {
    return tx.findOne(RoundEventEntity, { where: { roundId, kind }, order: { seq: 'DESC' } });
  }

  /** In order; the cursor is the number of the last one. @throws kernel/invalid_input */
  async page(tx: Tx, roundId: string, { cursor, limit }: PageQuery): Promise<Page<RoundEventEntity>> {
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw new DomainError(kernelErrors.invalid_input);
    const rows = await tx.find(RoundEventEntity, {
      where: { roundId, seq: MoreThan(Number(cursor ?? 0)) },
      order: { seq: 'ASC' },
      take: limit + 1,
    });
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.seq) : null };
  }
}
