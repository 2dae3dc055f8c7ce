import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Ballot } from '@palabre/shared/voting';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { BallotEntity } from './ballot.entity';

/** A ballot as it stands after a cast, and what it was before: null for a first one, the same where nothing changed. */
export interface Cast {
  ballot: BallotEntity;
  before: BallotEntity | null;
}

/** A ballot with a name, as an export holds it. */
export interface NamedPaper {
  personId: string;
  code: string;
  nonce: string;
  ballot: Ballot;
}

@Injectable()
export class BallotRepository {
  /**
   * The first ballots of voters, or changes of them; one of each person. Inserted or locked, in the order of persons, so that a double click is harmless: the
   * second finds the first.
   * @param fresh as they would be if they were the first
   */
  async castAll(tx: Tx, fresh: BallotEntity[]): Promise<Cast[]> {
    if (fresh.length === 0) return [];
    const inOrder = fresh.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
    const { raw } = await tx.createQueryBuilder().insert().into(BallotEntity).values(inOrder).orIgnore().returning('person_id').updateEntity(false).execute();
    const inserted = new Set((raw as { person_id: string }[]).map((row) => row.person_id));
    const before = await this.lock(
      tx,
      fresh.filter(({ personId }) => !inserted.has(personId)),
    );
    return Promise.all(fresh.map((ballot) => this.change(tx, ballot, before.get(ballot.personId))));
  }

  private async lock(tx: Tx, known: BallotEntity[]): Promise<Map<string, BallotEntity>> {
    if (known.length === 0) return new Map();
    const where = { roundId: known[0]?.roundId ?? '', personId: In(known.map(({ personId }) => personId)) };
    const rows = await tx.find(BallotEntity, { where, order: { personId: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    return new Map(rows.map((row) => [row.personId, row]));
  }

  private async change(tx: Tx, fresh: BallotEntity, before: BallotEntity | undefined): Promise<Cast> {
    if (!before) return { ballot: fresh, before: null };
    // the same ballot by the delegate's own hand says that it is theirs now
    const taken = before.by === 'alternate' && fresh.by !== 'alternate';
    if (!taken && isDeepStrictEqual(before.ballot, fresh.ballot)) return { ballot: before, before };
    const ballot = { ...fresh, code: before.code, changes: before.changes + 1 };
    await tx.update(BallotEntity, { roundId: fresh.roundId, personId: fresh.personId }, ballot);
    return { ballot, before };
  }

  find(tx: Tx, roundId: string, personId: string): Promise<BallotEntity | null> {
    return tx.findOneBy(BallotEntity, { roundId, personId });
  }

  /** Every ballot by person, with what an export holds of it and nothing else: there may be a hundred thousand. */
  async all(tx: Tx, roundId: string): Promise<NamedPaper[]> {
    return (await tx.query(`select person_id as "personId", code, nonce, ballot from ballot where round_id = $1 order by person_id`, [
      roundId,
    ])) as NamedPaper[];
  }

  async votedIn(tx: Tx, roundIds: string[], personId: string): Promise<Set<string>> {
    const ballots = await tx.find(BallotEntity, { where: { roundId: In(roundIds), personId }, select: { roundId: true, personId: true } });
    return new Set(ballots.map(({ roundId }) => roundId));
  }
}
