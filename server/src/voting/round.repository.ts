import { Injectable } from '@nestjs/common';
import { Id, kernelErrors, Moment, type Page, type PageQuery } from '@palabre/shared/kernel';
import type { RoundQuery, RoundResult, RoundState } from '@palabre/shared/voting';
import { In, LessThanOrEqual } from 'typeorm';
import { pageById, type Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { RoundEntity } from './round.entity';

/** What a round waits for, by its state. */
const times = { prepared: 'opensAt', open: 'closesAt', 'awaiting-lot': 'closedAt' } as const;

export interface ClosedQuery extends PageQuery {
  groupId?: string | undefined;
  proposalIds?: string[] | undefined;
}

@Injectable()
export class RoundRepository {
  async insert(tx: Tx, round: RoundEntity): Promise<void> {
    await tx.insert(RoundEntity, round as never);
  }

  find(tx: Tx, id: string): Promise<RoundEntity | null> {
    return tx.findOneBy(RoundEntity, { id });
  }

  /** Casting shares this lock with other casts; closing waits for all of them. */
  findForCasting(tx: Tx, id: string): Promise<RoundEntity | null> {
    return tx.findOne(RoundEntity, { where: { id }, lock: { mode: 'for_key_share' } });
  }

  /** Alone with the round, after every cast under way; null when it is not, or no longer, in this state: another node was faster. */
  lockIn(tx: Tx, id: string, state: RoundState): Promise<RoundEntity | null> {
    return tx.findOne(RoundEntity, { where: { id, state }, lock: { mode: 'pessimistic_write' } });
  }

  /** The same for one to close, if its time had come by this moment: somebody may just have put it off. */
  lockOverdue(tx: Tx, id: string, moment: Date): Promise<RoundEntity | null> {
    return tx.findOne(RoundEntity, { where: { id, state: 'open', closesAt: LessThanOrEqual(moment) }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whose time has come: to open where they are prepared, to close where they are open. The first to come is the first. */
  async due(tx: Tx, state: keyof typeof times, moment: Date): Promise<string[]> {
    const time = times[state];
    const rounds = await tx.find(RoundEntity, { where: { state, [time]: LessThanOrEqual(moment) }, select: { id: true }, order: { [time]: 'ASC' } });
    return rounds.map(({ id }) => id);
  }

  /** When the next round opens or closes. */
  async nextTime(tx: Tx): Promise<Date | null> {
    const [row] = (await tx.query(
      `select min(case state when 'open' then closes_at else opens_at end) as next from voting_round where state in ('prepared', 'open')`,
    )) as { next: Date | null }[];
    return row?.next ?? null;
  }

  async open(tx: Tx, id: string, opened: Pick<RoundEntity, 'opensAt' | 'closesAt' | 'rollSha256' | 'fingerprint' | 'members'>): Promise<void> {
    await tx.update(RoundEntity, { id }, { state: 'open', ...opened });
  }

  async extend(tx: Tx, id: string, closesAt: Date): Promise<void> {
    await tx.update(RoundEntity, { id }, { closesAt });
  }

  async awaitLot(tx: Tx, id: string, closedAt: Date): Promise<void> {
    await tx.update(RoundEntity, { id }, { state: 'awaiting-lot', closedAt });
  }

  /** @param closedAt when the ballots were closed */
  async close(tx: Tx, id: string, closedAt: Date, result: RoundResult): Promise<void> {
    await tx.update(RoundEntity, { id }, { state: 'closed', closedAt, result: result as never });
  }

  async cancel(tx: Tx, id: string, closedAt: Date): Promise<void> {
    await tx.update(RoundEntity, { id }, { state: 'cancelled', closedAt });
  }

  async list(tx: Tx, query: RoundQuery): Promise<Page<RoundEntity>> {
    const rounds = tx.createQueryBuilder(RoundEntity, 'round');
    if (query.state) rounds.andWhere('round.state = :state', { state: query.state });
    if (query.proposalId) rounds.andWhere('round.proposalId = :proposalId', { proposalId: query.proposalId });
    if (query.groupId) rounds.andWhere('round.groupId = :groupId', { groupId: query.groupId });
    return pageById(rounds, query);
  }

  /** The last round on a proposal, if it asked for consent and had it not. */
  async lastConsent(tx: Tx, proposalId: string): Promise<RoundEntity | null> {
    const last = (await this.lastClosedOf(tx, [proposalId])).get(proposalId);
    return last?.rule.method === 'consent' && last.result?.outcome !== 'adopted' ? last : null;
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
