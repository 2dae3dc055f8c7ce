import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import type { SearchQuery } from '@palabre/shared/people';
import { In } from 'typeorm';
import type { Ballot, RollLine, Secrecy } from '@palabre/shared/voting';
import { containing } from '../../people';
import type { Tx } from '../../platform/database';
import { RollEntryEntity } from './roll-entry.entity';
import { entryOf, lineOf } from './roll-line.mapping';
import { RollSignatureEntity } from './roll-signature.entity';
import { TurnoutEntity } from './turnout.entity';

const rowsAtOnce = 5_000;

/** A line of a roll with its ballot, whether or not it may be seen. */
export interface RollPageLine extends Pick<RollEntryEntity, 'personId' | 'name' | 'organisation' | 'votes' | 'maySplit'> {
  voted: boolean;
  /** null also in a secret round */
  ballot: Ballot | null;
  code: string | null;
  /** of the round */
  state: string;
  secrecy: Secrecy;
}

@Injectable()
export class RollRepository {
  async freeze(tx: Tx, roundId: string, roll: RollLine[]): Promise<void> {
    for (let from = 0; from < roll.length; from += rowsAtOnce) {
      await tx.insert(
        RollEntryEntity,
        roll.slice(from, from + rowsAtOnce).map((line) => entryOf(roundId, line)),
      );
    }
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

  /** Of these people, those who have signed the roll of a secret round. */
  async signers(tx: Tx, roundId: string, personIds: string[]): Promise<Set<string>> {
    const signatures = await tx.find(RollSignatureEntity, { where: { roundId, personId: In(personIds) }, select: { roundId: true, personId: true } });
    return new Set(signatures.map(({ personId }) => personId));
  }

  /** Of these people, those on the roll. */
  async of(tx: Tx, roundId: string, personIds: string[]): Promise<Map<string, RollEntryEntity>> {
    const entries = await tx.findBy(RollEntryEntity, { roundId, personId: In(personIds) });
    return new Map(entries.map((entry) => [entry.personId, entry]));
  }

  /** The whole roll, by person, as its hash was taken over it. */
  async lines(tx: Tx, roundId: string): Promise<RollLine[]> {
    const entries = await tx.find(RollEntryEntity, { where: { roundId }, order: { personId: 'ASC' } });
    return entries.map(lineOf);
  }

  async allSigners(tx: Tx, roundId: string): Promise<string[]> {
    const signatures = await tx.find(RollSignatureEntity, { where: { roundId }, select: { roundId: true, personId: true }, order: { personId: 'ASC' } });
    return signatures.map(({ personId }) => personId);
  }

  async roundsOf(tx: Tx, roundIds: string[], personId: string): Promise<Set<string>> {
    const entries = await tx.find(RollEntryEntity, { where: { roundId: In(roundIds), personId }, select: { roundId: true, personId: true } });
    return new Set(entries.map(({ roundId }) => roundId));
  }

  /** By name, with who has voted and what; the cursor is the name and id of the last line. The page is cut first, so that only its lines look for their ballots. */
  async page(tx: Tx, roundId: string, { search, cursor, limit }: SearchQuery): Promise<Page<RollPageLine>> {
    const rows = (await tx.query(
      `select entry.*, ballot.ballot, ballot.code, coalesce(ballot.person_id, signature.person_id) is not null as voted, round.state, round.rule ->> 'secrecy' as secrecy
       from (select round_id, person_id, person_id as "personId", name, organisation, votes, may_split as "maySplit" from roll_entry where round_id = $1 and name || ' ' || person_id > $2 and name ilike $4
             order by name || ' ' || person_id limit $3) entry
       join voting_round round on round.id = entry.round_id
       left join ballot using (round_id, person_id) left join roll_signature signature using (round_id, person_id)
       order by entry.name || ' ' || entry.person_id`,
      [roundId, cursor ?? '', limit + 1, search ? containing(search) : '%'],
    )) as RollPageLine[];
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? `${last.name} ${last.personId}` : null };
  }
}
