import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Ballot } from '@palabre/shared/voting';
import { In } from 'typeorm';
import { insertOnce, type Tx } from '../../platform/database';
import { SealedBallotEntity } from './sealed-ballot.entity';

/** How many earlier ballots and signatures are written anew with each one. */
const stirred = 16;

export interface UrnBallot {
  receipt: string;
  ballot: Ballot;
  college: string | null;
}

/**
 * The ballots of a secret round. Postgres remembers which transaction wrote a row and where it lies, and the transaction that puts a ballot into the urn
 * signs the roll as well; so with each ballot some earlier ones and some earlier signatures are written anew, and at the close all of them are, in the
 * order of their receipts and of their persons.
 */
@Injectable()
export class UrnRepository {
  /** @returns false when a ballot with this receipt is there */
  async put(tx: Tx, roundId: string, { receipt, ballot, college }: UrnBallot): Promise<boolean> {
    return insertOnce(tx, SealedBallotEntity, { roundId, receipt, ballot, college });
  }

  find(tx: Tx, roundId: string, receipt: string): Promise<SealedBallotEntity | null> {
    return tx.findOneBy(SealedBallotEntity, { roundId, receipt });
  }

  /** Those that are there, by receipt. */
  async ballots(tx: Tx, roundId: string, receipts: string[]): Promise<Map<string, Ballot>> {
    const found = await tx.findBy(SealedBallotEntity, { roundId, receipt: In(receipts) });
    return new Map(found.map(({ receipt, ballot }) => [receipt, ballot]));
  }

  /** @returns false when no ballot has this receipt */
  async change(tx: Tx, roundId: string, receipt: string, ballot: Ballot): Promise<boolean> {
    const { affected } = await tx.update(SealedBallotEntity, { roundId, receipt }, { ballot: ballot });
    return affected === 1;
  }

  /** Writes some earlier ballots and signatures anew, wherever nobody else is at it. */
  async stir(tx: Tx, roundId: string): Promise<void> {
    await tx.query(
      `update sealed_ballot set ballot = ballot where round_id = $1 and receipt in
       (select receipt from sealed_ballot where round_id = $1 and receipt > $2 order by receipt limit ${stirred} for update skip locked)`,
      [roundId, randomBytes(32).toString('hex')],
    );
    await tx.query(
      `update roll_signature set day = day where round_id = $1 and person_id in
       (select person_id from roll_signature where round_id = $1 and person_id > $2 order by person_id limit ${stirred} for update skip locked)`,
      [roundId, randomUUID()],
    );
  }

  /** Writes all of them anew: neither a transaction nor a place in a file says any more when one came. */
  async mix(tx: Tx, roundId: string): Promise<void> {
    await tx.query(
      `with taken as (delete from sealed_ballot where round_id = $1 returning *) insert into sealed_ballot select * from taken order by receipt collate "C"`,
      [roundId],
    );
    await tx.query(
      `with taken as (delete from roll_signature where round_id = $1 returning *) insert into roll_signature select * from taken order by person_id`,
      [roundId],
    );
  }

  /** In the order of their receipts. */
  all(tx: Tx, roundId: string): Promise<UrnBallot[]> {
    return tx.query(`select receipt, ballot, college from sealed_ballot where round_id = $1 order by receipt collate "C"`, [roundId]) as Promise<UrnBallot[]>;
  }
}
