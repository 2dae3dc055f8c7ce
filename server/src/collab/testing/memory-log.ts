import { randomUUID } from 'node:crypto';
import type { Change } from '../log/update-log.contract';
import type { Append, Appended, DocumentHead, LogRow, Snapshot, StoredDocument, UpdateLog } from '../log/update-log.port';

interface Kept {
  head: DocumentHead;
  rows: LogRow[];
  snapshots: Snapshot[];
  owners: Map<number, string | null>;
}

/** A log in memory, for tests of what stands on it; commits can be made to hang or to fail, before they happen or after. */
export class MemoryLog implements UpdateLog {
  private readonly documents = new Map<string, Kept>();
  /** what a commit goes through before it happens */
  before: () => Promise<void> = () => Promise.resolve();
  /** and what before it is known that it did */
  known: () => Promise<void> = () => Promise.resolve();

  create(first: Uint8Array): string {
    const id = randomUUID();
    const head = { open: true, quarantined: null, generation: 1, schema: 1, seq: 1, bytes: first.length, maxBytes: 8 * 1024 * 1024 };
    this.documents.set(id, { head, rows: [{ seq: 1, personId: null, update: first }], snapshots: [], owners: new Map() });
    return id;
  }

  change(documentId: string, change: Change): void {
    const kept = this.documents.get(documentId);
    if (kept) kept.head = { ...kept.head, ...change };
  }

  snapshot(documentId: string, seq: number, state: Uint8Array): void {
    this.documents.get(documentId)?.snapshots.push({ seq, state });
  }

  async load(documentId: string, below = Infinity): Promise<StoredDocument | null> {
    const kept = this.documents.get(documentId);
    if (!kept) return null;
    const snapshot = kept.snapshots.filter(({ seq }) => seq < below).at(-1) ?? null;
    return { head: kept.head, snapshot, rows: kept.rows.filter(({ seq }) => seq > (snapshot?.seq ?? 0)), owners: new Map(kept.owners) };
  }

  async head(documentId: string): Promise<DocumentHead | null> {
    return this.documents.get(documentId)?.head ?? null;
  }

  async heads(documentIds: readonly string[]): Promise<Map<string, DocumentHead>> {
    return new Map(documentIds.flatMap((id) => [...this.documents].filter(([known]) => known === id).map(([, { head }]) => [id, head] as const)));
  }

  async owners(documentId: string): Promise<Map<number, string | null>> {
    return new Map(this.documents.get(documentId)?.owners);
  }

  async after(documentId: string, seq: number): Promise<LogRow[]> {
    return this.documents.get(documentId)?.rows.filter((row) => row.seq > seq) ?? [];
  }

  async append(append: Append): Promise<Appended> {
    await this.before();
    const appended = this.commit(append);
    await this.known();
    return appended;
  }

  private commit({ documentId, generation, entries, claims, shrinks }: Append): Appended {
    const kept = this.documents.get(documentId);
    const bytes = entries.reduce((sum, { update }) => sum + update.length, 0);
    if (!kept || !takes(kept.head, generation, bytes, shrinks)) return { kind: 'refused' };
    if (claims.some(({ clientId, personId }) => (kept.owners.get(clientId) ?? personId) !== personId)) return { kind: 'conflict' };
    const first = kept.head.seq + 1;
    entries.forEach((entry, index) => kept.rows.push({ ...entry, seq: first + index }));
    for (const { clientId, personId } of claims) kept.owners.set(clientId, personId);
    kept.head = { ...kept.head, seq: kept.head.seq + entries.length, bytes: kept.head.bytes + bytes };
    return { kind: 'committed', first };
  }
}

const takes = (head: DocumentHead, generation: number, bytes: number, shrinks: boolean): boolean =>
  head.open && head.quarantined === null && head.generation === generation && head.bytes + bytes <= head.maxBytes * (shrinks ? 2 : 1);
