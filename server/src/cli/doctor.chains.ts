import { type ChainEvent, hashOfEvent } from '@palabre/shared/voting';
import { connectDatabase } from '../boot';
import type { Finding } from './doctor.report';

const rowsAtOnce = 5_000;

interface Row extends Omit<ChainEvent, 'at'> {
  roundId: string;
  at: Date;
}

/** Verifies the chain of every round, event by event: each must hash to what it says and follow the one before it, and the last is where the chain ends. */
export async function checkChains(url: string): Promise<Finding> {
  const subject = 'chains';
  const client = await connectDatabase(url);
  try {
    const { rows: heads } = await client.query<{ roundId: string; hash: string | null }>('select round_id as "roundId", hash from chain_head');
    const ends = new Map<string, string | null>(heads.map(({ roundId }) => [roundId, null]));
    const broken = new Set<string>();
    for (let last = { roundId: '00000000-0000-0000-0000-000000000000', seq: 0 }, full = true; full;) {
      const { rows } = await client.query<Row>(
        `select round_id as "roundId", seq, at, kind, body, previous, hash from round_event where (round_id, seq) > ($1, $2) order by round_id, seq limit ${rowsAtOnce}`,
        [last.roundId, last.seq],
      );
      for (const row of rows) {
        if (!follows(row, ends.get(row.roundId) ?? null)) broken.add(row.roundId);
        ends.set(row.roundId, row.hash);
      }
      last = rows.at(-1) ?? last;
      full = rows.length === rowsAtOnce;
    }
    for (const { roundId, hash } of heads) if (ends.get(roundId) !== hash) broken.add(roundId);
    return found(subject, heads.length, [...broken]);
  } finally {
    await client.end();
  }
}

function follows({ roundId, seq, at, kind, body, previous, hash }: Row, before: string | null): boolean {
  return previous === before && hashOfEvent(roundId, { seq, at: at.toISOString(), kind, body, previous }) === hash;
}

function found(subject: string, rounds: number, broken: readonly string[]): Finding {
  if (broken.length === 0) return { subject, state: 'ok', message: `${rounds} verified` };
  const [first = ''] = broken;
  return {
    subject,
    state: 'fail',
    message: `${broken.length} of ${rounds} broken, round ${first} among them`,
    advice: 'Somebody has changed what happened in a round. Keep the database as it is, and compare with receipts, minutes and backups.',
  };
}
