import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { appendParameters } from './append.parameters';
import { appendStatement, divisionByZero } from './append.sql';
import { LogPool } from './log-pool';
import type { Append, Appended } from './update-log.port';

interface Waiting {
  append: Append;
  since: number;
  resolve: (appended: Appended) => void;
  reject: (error: Error) => void;
}

const mostDocuments = 200;
const mostBytes = 4 * 1024 * 1024;
/** A busy event loop comes to its immediates late: whoever has waited longer than this is served by the next to arrive. */
const longestWaitMs = 5;

/**
 * Group commit over all documents: one statement is under way at a time, and what arrives meanwhile is the next. Two milliseconds of one
 * disk serve everybody who typed in them. A document that somebody else has locked (a freeze is under way) leaves the group
 * and waits alone.
 */
@Injectable()
export class GroupCommit {
  private waiting: Waiting[] = [];
  private busy = false;
  private scheduled: NodeJS.Immediate | undefined;

  constructor(
    private readonly pool: LogPool,
    private readonly clock: Clock,
  ) {}

  append(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, since: performance.now(), resolve, reject });
      if (this.busy) return;
      const [first] = this.waiting;
      if (first && performance.now() - first.since > longestWaitMs) this.go();
      else this.scheduled ??= setImmediate(() => this.go());
    });
  }

  private go(): void {
    if (this.scheduled) clearImmediate(this.scheduled);
    this.scheduled = undefined;
    if (this.busy || this.waiting.length === 0) return;
    this.busy = true;
    void this.commit(this.take()).finally(() => {
      this.busy = false;
      this.go();
    });
  }

  /** A document is once in a statement; what it asks again meanwhile waits for the next. */
  private take(): Waiting[] {
    const taken = new Map<string, Waiting>();
    const left: Waiting[] = [];
    let bytes = 0;
    for (const waiting of this.waiting) {
      const { documentId, entries } = waiting.append;
      bytes += entries.reduce((sum, { update }) => sum + update.length, 0);
      if (taken.has(documentId) || taken.size >= mostDocuments || (bytes > mostBytes && taken.size > 0)) left.push(waiting);
      else taken.set(documentId, waiting);
    }
    this.waiting = left;
    return [...taken.values()];
  }

  private async commit(group: readonly Waiting[]): Promise<void> {
    try {
      const first = await this.write(
        group.map(({ append }) => append),
        false,
      );
      for (const waiting of group) {
        const before = first.get(waiting.append.documentId);
        if (before === undefined) void this.commitAlone(waiting);
        else waiting.resolve(outcome(before));
      }
    } catch (error) {
      // One of them may be the fault of all.
      if (group.length === 1 && !isForeign(error)) return group[0]?.reject(error as Error);
      for (const waiting of group) void this.commitAlone(waiting);
    }
  }

  private async commitAlone({ append, resolve, reject }: Waiting): Promise<void> {
    try {
      const first = await this.write([append], true);
      resolve(outcome(first.get(append.documentId) ?? null));
    } catch (error) {
      if (isForeign(error)) resolve({ kind: 'conflict' });
      else reject(error as Error);
    }
  }

  /** @returns for each document that could be locked, the number before its first row, or null where nothing was taken */
  private async write(appends: readonly Append[], waits: boolean): Promise<Map<string, string | null>> {
    const claims = appends.some((append) => append.claims.length > 0);
    const rows = await this.pool.query<{ id: string; before: string | null }>(appendStatement(waits, claims), appendParameters(appends, this.clock.now()));
    return new Map(rows.map(({ id, before }) => [id, before]));
  }
}

const outcome = (before: string | null): Appended => (before === null ? { kind: 'refused' } : { kind: 'committed', first: Number(before) + 1 });

const isForeign = (error: unknown): boolean => (error as { code?: string }).code === divisionByZero;
