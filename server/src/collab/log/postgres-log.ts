import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { GroupCommit } from './group-commit';
import { LogPool } from './log-pool';
import { reading } from './read.sql';
import {
  type Append,
  type Appended,
  DamagedDocument,
  type DocumentHead,
  type LogRow,
  type Snapshot,
  type StoredDocument,
  type UpdateLog,
} from './update-log.port';

type HeadRow = DocumentHead & { id: string };

@Injectable()
export class PostgresLog implements UpdateLog {
  private readonly logger = new Logger('Collab');

  constructor(
    private readonly pool: LogPool,
    private readonly commits: GroupCommit,
  ) {}

  async load(documentId: string, below = Infinity): Promise<StoredDocument | null> {
    const [head, owners] = await Promise.all([this.head(documentId), this.owners(documentId)]);
    return head && { head, owners, ...(await this.read(documentId, head, below)) };
  }

  /** @param below where to look for a snapshot: those above turned out to be bad */
  private async read(documentId: string, head: DocumentHead, below: number): Promise<Pick<StoredDocument, 'snapshot' | 'rows'>> {
    const snapshot = await this.newestSnapshot(documentId, below);
    if (snapshot && !isIntact(snapshot)) {
      this.logger.error(`document ${documentId}: snapshot ${snapshot.seq} is damaged; the one before is used`);
      return this.read(documentId, head, snapshot.seq);
    }
    const rows = await this.after(documentId, snapshot?.seq ?? 0);
    if (followsOn(snapshot, rows, head)) return { snapshot, rows };
    // A compaction that ended meanwhile has taken the rows away, and left a newer snapshot.
    const newest = await this.newestSnapshot(documentId, below);
    if ((newest?.seq ?? 0) === (snapshot?.seq ?? 0)) throw new DamagedDocument('updates are missing');
    return this.read(documentId, head, below);
  }

  async head(documentId: string): Promise<DocumentHead | null> {
    return (await this.heads([documentId])).get(documentId) ?? null;
  }

  async heads(documentIds: readonly string[]): Promise<Map<string, DocumentHead>> {
    const rows = await this.pool.query<HeadRow>(reading.heads, [documentIds]);
    return new Map(rows.map(({ id, ...head }) => [id, head]));
  }

  after(documentId: string, seq: number): Promise<LogRow[]> {
    return this.pool.query<LogRow>(reading.after, [documentId, seq]);
  }

  async owners(documentId: string): Promise<Map<number, string | null>> {
    const rows = await this.pool.query<{ clientId: number; personId: string | null }>(reading.owners, [documentId]);
    return new Map(rows.map(({ clientId, personId }) => [clientId, personId]));
  }

  async newestSnapshot(documentId: string, below: number): Promise<(Snapshot & { sha256: string }) | null> {
    const bound = below === Infinity ? '9223372036854775807' : below;
    return (await this.pool.query<Snapshot & { sha256: string }>(reading.snapshots, [documentId, bound]))[0] ?? null;
  }

  append(append: Append): Promise<Appended> {
    return this.commits.append(append);
  }
}

/** Bytes rot, disks lie. */
const isIntact = ({ state, sha256 }: Snapshot & { sha256: string }): boolean => createHash('sha256').update(state).digest('hex') === sha256;

/** Whether the rows begin right after the snapshot and reach as far as the document did when it was looked at. */
function followsOn(snapshot: Snapshot | null, rows: readonly LogRow[], head: DocumentHead): boolean {
  const from = snapshot?.seq ?? 0;
  return (rows[0]?.seq ?? from + 1) === from + 1 && from + rows.length >= head.seq;
}
