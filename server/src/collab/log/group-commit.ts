import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { appendParameters } from './append.parameters';
import { appendStatement, divisionByZero } from './append.sql';
import { LogPool } from './log-pool';
import type { Append, Appended } from './update-log.port';

interface Waiting {
  append: Append;
  since: number;
  /** how long it stays away when its document is locked */
  absence: number;
  resolve: (appended: Appended) => void;
  reject: (error: Error) => void;
}

const mostDocuments = 1_000;
const mostBytes = 4 * 1024 * 1024;
/** The first after a pause goes at once. Where many write, statements keep this distance: each costs the same whether it serves one document or fifty. */
const distanceMs = 10;
/** While one statement is under way, whoever has waited longer than this is served by a second. A busy event loop comes to its immediates late, too. */
const longestWaitMs = 15;
const lanes = 2;

const firstAbsence = 5;
const longestAbsence = 100;

/**
 * Group commit over all documents: one statement is under way, and what arrives meanwhile is the next; a second one, for whom that takes too long.
 * Two milliseconds of one disk serve everybody who typed in them. A document that somebody else has locked (a freeze is under way) leaves the group and comes
 * again a little later: it keeps nobody waiting, and holds no connection while it waits.
 */
@Injectable()
export class GroupCommit {
  private waiting: Waiting[] = [];
  private underWay = 0;
  private begunAt = -Infinity;
  private scheduled: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: LogPool,
    private readonly clock: Clock,
  ) {}

  append(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, since: performance.now(), absence: firstAbsence, resolve, reject });
      this.wake();
    });
  }

  /** Asked at every arrival, since the timers of a busy event loop come late. */
  private wake(): void {
    const [first] = this.waiting;
    if (!first || this.underWay >= lanes) return;
    const now = performance.now();
    if (now - first.since > longestWaitMs) return this.go();
    const wait = this.underWay === 0 ? this.begunAt + distanceMs - now : first.since + longestWaitMs - now;
    this.scheduled ??= setTimeout(() => this.go(), Math.max(0, wait));
  }

  private go(): void {
    clearTimeout(this.scheduled);
    this.scheduled = undefined;
    if (this.underWay >= lanes || this.waiting.length === 0) return;
    this.underWay += 1;
    this.begunAt = performance.now();
    void this.commit(this.take()).finally(() => {
      this.underWay -= 1;
      this.wake();
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
      await this.write(group);
    } catch (error) {
      // One of them may be the fault of all.
      if (group.length > 1) for (const waiting of group) void this.commitAlone(waiting);
      else this.fail(group[0], error as Error);
    }
  }

  private async commitAlone(waiting: Waiting): Promise<void> {
    try {
      await this.write([waiting]);
    } catch (error) {
      this.fail(waiting, error as Error);
    }
  }

  private fail(waiting: Waiting | undefined, error: Error): void {
    if (isForeign(error)) waiting?.resolve({ kind: 'conflict' });
    else waiting?.reject(error);
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    const appends = group.map(({ append }) => append);
    const claims = appends.some((append) => append.claims.length > 0);
    const rows = await this.pool.ask<Row>(appendStatement(claims), appendParameters(appends, this.clock.now()));
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const waiting of group) {
      const row = found.get(waiting.append.documentId);
      if (row && !row.reached) this.comeAgain(waiting);
      else waiting.resolve(outcome(row?.before ?? null));
    }
  }

  private comeAgain(waiting: Waiting): void {
    const { absence } = waiting;
    waiting.absence = Math.min(absence * 2, longestAbsence);
    setTimeout(() => {
      this.waiting.push({ ...waiting, since: performance.now() });
      this.wake();
    }, absence);
  }
}

/** What became of a document that exists: whether it could be locked, and the number before its first row where something was taken. */
interface Row {
  id: string;
  reached: boolean;
  before: string | null;
}

const outcome = (before: string | null): Appended => (before === null ? { kind: 'refused' } : { kind: 'committed', first: Number(before) + 1 });

const isForeign = (error: unknown): boolean => (error as { code?: string }).code === divisionByZero;
