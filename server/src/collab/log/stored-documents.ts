import { createHash } from 'node:crypto';
import { fromGoodSnapshot } from './good-snapshot';
import { reading } from './read.sql';
import { DamagedDocument, type DocumentHead, type LogRow, type Snapshot, type StoredDocument } from './update-log.port';

/** Puts a prepared statement to the database. */
export type Ask = <Row extends object>(statement: { name: string; text: string }, values: unknown[]) => Promise<Row[]>;

type HashedSnapshot = Snapshot & { sha256: string };

interface Stored {
  snapshot: HashedSnapshot | null;
  rows: LogRow[];
}

/** What makes a document: a good snapshot, and the updates after it without a gap. */
export type StoredText = Pick<StoredDocument, 'snapshot' | 'rows'>;

/** Reads documents as they are stored, on whichever connection it is given: the server's, a worker thread's own, or that of a transaction. */
export class StoredDocuments {
  /** @param warn for the operator */
  constructor(
    private readonly ask: Ask,
    private readonly warn: (line: string) => void,
  ) {}

  async load(documentId: string, below?: number): Promise<StoredDocument | null> {
    const [head, owners] = await Promise.all([this.heads([documentId]), this.owners(documentId)]);
    const known = head.get(documentId);
    return known ? { head: known, owners, ...(await this.good(documentId, known.seq, below)) } : null;
  }

  /** What makes the document as it was after update `seq`. @throws DamagedDocument */
  async upTo(documentId: string, seq: number, below = seq + 1): Promise<StoredText> {
    const { snapshot, rows } = await this.good(documentId, seq, below);
    return { snapshot, rows: rows.filter((row) => row.seq <= seq) };
  }

  async heads(documentIds: readonly string[]): Promise<Map<string, DocumentHead>> {
    const rows = await this.ask<DocumentHead & { id: string }>(reading.heads, [documentIds]);
    return new Map(rows.map(({ id, ...head }) => [id, head]));
  }

  async owners(documentId: string): Promise<Map<number, string | null>> {
    const rows = await this.ask<{ clientId: number; personId: string | null }>(reading.owners, [documentId]);
    return new Map(rows.map(({ clientId, personId }) => [clientId, personId]));
  }

  async newestSnapshot(documentId: string, below: number): Promise<HashedSnapshot | null> {
    const bound = below === Infinity ? '9223372036854775807' : below;
    return (await this.ask<HashedSnapshot>(reading.snapshots, [documentId, bound]))[0] ?? null;
  }

  after(documentId: string, seq: number): Promise<LogRow[]> {
    return this.ask<LogRow>(reading.after, [documentId, seq]);
  }

  private good(documentId: string, seq: number, below = Infinity): Promise<StoredText> {
    return fromGoodSnapshot(
      (passed = below) => this.read(documentId, seq, passed),
      intact,
      (line) => this.warn(`document ${documentId}: ${line}`),
    );
  }

  /** From the newest snapshot below a number on, at least as far as update `seq`. What is missing there is missing after every snapshot before it. */
  private async read(documentId: string, seq: number, below: number): Promise<Stored> {
    const snapshot = await this.newestSnapshot(documentId, below);
    const from = snapshot?.seq ?? 0;
    const rows = await this.after(documentId, from);
    const missing = firstMissing(from, rows, seq);
    if (missing === null) return { snapshot, rows };
    // A compaction that ended meanwhile has taken the rows away, and left a newer snapshot.
    const newest = await this.newestSnapshot(documentId, below);
    if ((newest?.seq ?? 0) === from) throw new DamagedDocument(`update ${missing} is missing`);
    return this.read(documentId, seq, below);
  }
}

/** Bytes rot, disks lie. */
function intact({ snapshot, rows }: Stored): StoredText {
  if (snapshot && createHash('sha256').update(snapshot.state).digest('hex') !== snapshot.sha256)
    throw new DamagedDocument(`snapshot ${snapshot.seq} is not what was stored`);
  return { snapshot, rows };
}

/** Rows come in order, each once: those that end where their number says leave nothing out. */
function firstMissing(from: number, rows: readonly LogRow[], seq: number): number | null {
  const last = rows.at(-1)?.seq ?? from;
  if (last === from + rows.length && last >= seq) return null;
  const gap = rows.findIndex((row, place) => row.seq !== from + 1 + place);
  return from + 1 + (gap < 0 ? rows.length : gap);
}
