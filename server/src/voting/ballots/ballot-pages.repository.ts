import { Injectable } from '@nestjs/common';
import type { VotingRule } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';

const rowsAtOnce = 5_000;

const pagesOf = {
  named: `select string_agg(json_build_object('personId', key, 'code', code, 'nonce', nonce, 'ballot', ballot, 'college', college)::text, E'\\n' order by key) as lines,
          max(key::text) as last from (
            select ballot.person_id as key, code, nonce, ballot.ballot, college from ballot join roll_entry using (round_id, person_id)
            where ballot.round_id = $1 and ballot.person_id > $2::uuid order by ballot.person_id limit ${rowsAtOnce}) page`,
  secret: `select string_agg(json_build_object('receipt', key, 'ballot', ballot, 'college', college)::text, E'\\n' order by key collate "C") as lines,
           max(key collate "C") as last from (
             select receipt as key, ballot, college from sealed_ballot where round_id = $1 and receipt collate "C" > $2 order by receipt collate "C" limit ${rowsAtOnce}) page`,
};
const first = { named: '00000000-0000-0000-0000-000000000000', secret: '' };

/** The ballots of a round as text that nobody parses here: it goes to the thread that counts, and the event loop is never held for long. */
@Injectable()
export class BallotPages {
  /** @returns lines of JSON, a page each, by person or by receipt */
  async read(tx: Tx, roundId: string, { secrecy }: VotingRule): Promise<Uint8Array[]> {
    const kind = secrecy === 'secret' ? 'secret' : 'named';
    const pages: Uint8Array[] = [];
    for (let last: string | null = first[kind]; last !== null;) {
      const [page] = (await tx.query(pagesOf[kind], [roundId, last])) as { lines: string | null; last: string | null }[];
      if (page?.lines) pages.push(Buffer.from(page.lines, 'utf8'));
      last = page?.last ?? null;
    }
    return pages;
  }
}
