import { createHash } from 'node:crypto';
import { reading } from './read.sql';
import { DamagedDocument, type DocumentHead, type LogRow, type Snapshot, type StoredDocument } from './update-log.port';

/** Puts a prepared statement to the database. */
export type Ask = <Row extends object>(statement: { name: string; text: string }, values: unknown[]) => Promise<Row[]>;

type HashedSnapshot = Snapshot & { sha256: string };

/** Reads documents as they are stored, on whichever connection it is given: the server's, or a worker thread's own. */
export class StoredDocuments {
  /** @param warn for the operator */
  constructor(
    private readonly ask: Ask,
    private readonly warn: (line: string) => void,
  ) {}

  async load(documentId: string, below = Infinity): Promise<StoredDocument | null> {
    const [head, owners] = await Promise.all([this.heads([documentId]), this.owners(documentId)]);
    const known = head.get(documentId);
    return known ? { head: known, owners, ...(await this.read(documentId, known, below)) } : null;
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

  /** @param below where to look for a snapshot: those above turned out to be bad */
  private async read(documentId: string, head: DocumentHead, below: number): Promise<Pick<StoredDocument, 'snapshot' | 'rows'>> {
    const snapshot = await this.newestSnapshot(documentId, below);
    if (snapshot && !isIntact(snapshot)) {
      this.warn(`document ${documentId}: snapshot ${snapshot.seq} is damaged; the one before is used`);
      return this.read(documentId, head, snapshot.seq);
    }
    const rows = await this.after(documentId, snapshot?.seq ?? 0);
    if (followsOn(snapshot, rows, head)) return { snapshot, rows };
    // A compaction that ended meanwhile has taken the rows away, and left a newer snapshot.
    const newest = await this.newestSnapshot(documentId, below);
    if ((newest?.seq ?? 0) === (snapshot?.seq ?? 0)) throw new DamagedDocument('updates are missing');
    return this.read(documentId, head, below);
  }
}

/** Bytes rot, disks lie. */
const isIntact = ({ state, sha256 }: HashedSnapshot): boolean => createHash('sha256').update(state).digest('hex') === sha256;

/** Whether the rows begin right after the snapshot and reach as far as the document did when it was looked at. */
function followsOn(snapshot: Snapshot | null, rows: readonly LogRow[], head: DocumentHead): boolean {
  const from = snapshot?.seq ?? 0;
  return (rows[0]?.seq ?? from + 1) === from + 1 && from + rows.length >= head.seq;
}
