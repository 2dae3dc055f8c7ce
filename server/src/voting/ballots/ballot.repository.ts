import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Ballot } from '@palabre/shared/voting';
import { In } from 'typeorm';
import { insertOnce, type Tx } from '../../platform/database';
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
   * The first ballot of a voter, or a change of it. Inserted or locked, so a double click is harmless: the second finds the first.
   * @param fresh as it would be if it were the first
   */
  async cast(tx: Tx, fresh: BallotEntity): Promise<Cast> {
    if (await insertOnce(tx, BallotEntity, fresh as never)) return { ballot: fresh, before: null };
    const { roundId, personId } = fresh;
    const before = await tx.findOneOrFail(BallotEntity, { where: { roundId, personId }, lock: { mode: 'pessimistic_write' } });
    if (isDeepStrictEqual(before.ballot, fresh.ballot)) return { ballot: before, before };
    const ballot = { ...fresh, code: before.code, changes: before.changes + 1 };
    await tx.update(BallotEntity, { roundId, personId }, ballot);
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

  async of(tx: Tx, roundId: string, personIds: string[]): Promise<Map<string, BallotEntity>> {
    const ballots = await tx.findBy(BallotEntity, { roundId, personId: In(personIds) });
    return new Map(ballots.map((ballot) => [ballot.personId, ballot]));
  }

  async votedIn(tx: Tx, roundIds: string[], personId: string): Promise<Set<string>> {
    const ballots = await tx.find(BallotEntity, { where: { roundId: In(roundIds), personId }, select: { roundId: true, personId: true } });
    return new Set(ballots.map(({ roundId }) => roundId));
  }
}
