import { Injectable } from '@nestjs/common';
import type { Choice } from '@palabre/shared/voting';
import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { BallotEntity } from './ballot.entity';

interface NewBallot {
  roundId: string;
  personId: string;
  choice: Choice;
  /** of the receipt, if this is the first ballot */
  code: string;
  castAt: Date;
}

@Injectable()
export class BallotRepository {
  /**
   * The first ballot of a voter, or a change of it. One statement, so a double click is harmless.
   * @returns the ballot as it stands, and whether it is another than before: the same choice again changes nothing
   */
  async cast(tx: Tx, { roundId, personId, choice, code, castAt }: NewBallot): Promise<{ ballot: BallotEntity; changed: boolean }> {
    const written: unknown[] = await tx.query(
      `insert into ballot (round_id, person_id, choice, code, cast_at, changes) values ($1, $2, $3, $4, $5, 0)
       on conflict (round_id, person_id) do update set choice = excluded.choice, cast_at = excluded.cast_at, changes = ballot.changes + 1
       where ballot.choice <> excluded.choice returning 1`,
      [roundId, personId, choice, code, castAt],
    );
    return { ballot: await tx.findOneByOrFail(BallotEntity, { roundId, personId }), changed: written.length > 0 };
  }

  find(tx: Tx, roundId: string, personId: string): Promise<BallotEntity | null> {
    return tx.findOneBy(BallotEntity, { roundId, personId });
  }

  /** Nothing but the choices, since there may be a hundred thousand. */
  async choices(tx: Tx, roundId: string): Promise<Choice[]> {
    const ballots = await tx.createQueryBuilder(BallotEntity, 'ballot').select('ballot.choice', 'choice').where({ roundId }).getRawMany<{ choice: Choice }>();
    return ballots.map(({ choice }) => choice);
  }

  async of(tx: Tx, roundId: string, personIds: string[]): Promise<Map<string, BallotEntity>> {
    const ballots = await tx.findBy(BallotEntity, { roundId, personId: In(personIds) });
    return new Map(ballots.map((ballot) => [ballot.personId, ballot]));
  }

  /** How many have voted, by round. */
  async turnouts(tx: Tx, roundIds: string[]): Promise<Map<string, number>> {
    const rows = (await tx.query('select round_id, count(*)::int as cast from ballot where round_id = any($1) group by round_id', [roundIds])) as {
      round_id: string;
      cast: number;
    }[];
    return new Map(rows.map((row) => [row.round_id, row.cast]));
  }

  async votedIn(tx: Tx, roundIds: string[], personId: string): Promise<Set<string>> {
    const ballots = await tx.find(BallotEntity, { where: { roundId: In(roundIds), personId }, select: { roundId: true, personId: true } });
    return new Set(ballots.map(({ roundId }) => roundId));
  }
}
