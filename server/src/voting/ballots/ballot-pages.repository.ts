import { Injectable } from '@nestjs/common';
import { areOrganisations, type VotingRule } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';

/** What is parsed and encoded at once, while nobody else is served: a page of the longest rankings takes a few milliseconds. */
const rowsAtOnce = 500;

const linesOf = {
  named: `select json_build_object('personId', person_id, 'code', code, 'nonce', nonce, 'ballot', ballot.ballot, 'college', college)::text as line
          from ballot join roll_entry using (round_id, person_id) where round_id = $1 order by person_id`,
  mandated: `select json_build_object('personId', person_id, 'code', code, 'nonce', nonce, 'ballot', ballot.ballot, 'times', votes)::text as line
             from ballot join roll_entry using (round_id, person_id) where round_id = $1 order by person_id`,
  secret: `select json_build_object('receipt', receipt, 'ballot', ballot, 'college', college)::text as line
           from sealed_ballot where round_id = $1 order by receipt collate "C"`,
};

function kindOf(rule: VotingRule): keyof typeof linesOf {
  if (rule.secrecy === 'secret') return 'secret';
  return areOrganisations(rule) ? 'mandated' : 'named';
}

/** The ballots of a round as text that nobody parses here: it goes to the thread that counts, and the event loop is never held for long. */
@Injectable()
export class BallotPages {
  /**
   * @param tx a transaction
   * @returns lines of JSON, a page each, by person or by receipt; each with memory of its own, so that it can be handed over
   */
  async read(tx: Tx, roundId: string, rule: VotingRule): Promise<Uint8Array<ArrayBuffer>[]> {
    const encoder = new TextEncoder();
    const pages: Uint8Array<ArrayBuffer>[] = [];
    await tx.query(`declare ballots_of_round no scroll cursor for ${linesOf[kindOf(rule)]}`, [roundId]);
    for (let page = await this.next(tx); page !== ''; page = await this.next(tx)) pages.push(encoder.encode(page));
    await tx.query('close ballots_of_round');
    return pages;
  }

  private async next(tx: Tx): Promise<string> {
    const rows = (await tx.query(`fetch ${rowsAtOnce} from ballots_of_round`)) as { line: string }[];
    return rows.map(({ line }) => line).join('\n');
  }
}
