import { Injectable } from '@nestjs/common';
import { Id, kernelErrors, Moment, type Page, type PageQuery } from '@palabre/shared/kernel';
import type { RoundQuery, YesNoResult } from '@palabre/shared/voting';
import { In, LessThanOrEqual } from 'typeorm';
import { pageById, type Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { RoundEntity } from './round.entity';

export interface ClosedQuery extends PageQuery {
  groupId?: string | undefined;
  proposalIds?: string[] | undefined;
}

@Injectable()
export class RoundRepository {
  async insert(tx: Tx, round: RoundEntity): Promise<void> {
    await tx.insert(RoundEntity, round);
  }

  find(tx: Tx, id: string): Promise<RoundEntity | null> {
    return tx.findOneBy(RoundEntity, { id });
  }

  /** Casting shares this lock with other casts; closing waits for all of them. */
  findForCasting(tx: Tx, id: string): Promise<RoundEntity | null> {
    return tx.findOne(RoundEntity, { where: { id }, lock: { mode: 'for_key_share' } });
  }

  /** Alone with the round, after every cast under way; null when another node has closed it meanwhile. */
  findForClosing(tx: Tx, id: string): Promise<RoundEntity | null> {
    return tx.findOne(RoundEntity, { where: { id, state: 'open' }, lock: { mode: 'pessimistic_write' } });
  }

  async dueBefore(tx: Tx, moment: Date): Promise<string[]> {
    const rounds = await tx.find(RoundEntity, {
      where: { state: 'open', closesAt: LessThanOrEqual(moment) },
      select: { id: true },
      order: { closesAt: 'ASC' },
    });
    return rounds.map(({ id }) => id);
  }

  async nextClose(tx: Tx): Promise<Date | null> {
    const round = await tx.findOne(RoundEntity, { where: { state: 'open' }, select: { id: true, closesAt: true }, order: { closesAt: 'ASC' } });
    return round?.closesAt ?? null;
  }

  async close(tx: Tx, id: string, closedAt: Date, result: YesNoResult): Promise<void> {
    await tx.update(RoundEntity, { id }, { state: 'closed', closedAt, result });
  }

  async list(tx: Tx, query: RoundQuery): Promise<Page<RoundEntity>> {
    const rounds = tx.createQueryBuilder(RoundEntity, 'round');
    if (query.state) rounds.andWhere('round.state = :state', { state: query.state });
    if (query.proposalId) rounds.andWhere('round.proposalId = :proposalId', { proposalId: query.proposalId });
    if (query.groupId) rounds.andWhere('round.groupId = :groupId', { groupId: query.groupId });
    return pageById(rounds, query);
  }

  /** Newest first, at most one a proposal. */
  async lastClosedOf(tx: Tx, proposalIds: string[]): Promise<Map<string, RoundEntity>> {
    const rounds = await tx.find(RoundEntity, { where: { proposalId: In(proposalIds), state: 'closed' }, order: { closedAt: 'ASC' } });
    return new Map(rounds.map((round) => [round.proposalId, round]));
  }

  /** Rounds that have decided something, the newest decision first; the cursor is the moment and id of the last one. @throws kernel/invalid_input */
  async closed(tx: Tx, query: ClosedQuery): Promise<Page<RoundEntity>> {
    const rounds = tx.createQueryBuilder(RoundEntity, 'round').where(`round.state = 'closed'`);
    if (query.groupId) rounds.andWhere('round.groupId = :groupId', { groupId: query.groupId });
    if (query.proposalIds) rounds.andWhere('round.proposalId = any(:proposalIds)', { proposalIds: query.proposalIds });
    if (query.cursor) rounds.andWhere('(round.closedAt, round.id) < (:at, :id)', readCursor(query.cursor));
    const rows = await rounds
      .orderBy('round.closedAt', 'DESC')
      .addOrderBy('round.id', 'DESC')
      .take(query.limit + 1)
      .getMany();
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? `${last.closedAt?.toISOString()}/${last.id}` : null };
  }
}

function readCursor(cursor: string): { at: Date; id: string } {
  const [at = '', id = ''] = cursor.split('/');
  if (!Moment.safeParse(at).success || !Id.safeParse(id).success) throw new DomainError(kernelErrors.invalid_input);
  return { at: new Date(at), id };
}
