import { closeCode, collabSchema, type DocumentStatus, type Exchange, type Exchanged } from '@palabre/shared/collab';
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { ApiProblem } from '../../lib';
import { endOf, exchangePause, isPassing, isTooLarge } from './exchange.rules';
import type { Link, LinkNews } from './link.port';

/** Puts an exchange to the server. @throws ApiProblem when it refused */
export type ExchangeCall = (body: Exchange) => Promise<Exchanged>;

export interface ExchangeOptions {
  call: ExchangeCall;
  /** whom the page was opened for */
  person: string | undefined;
  /** what the document is told of where the words of others come from */
  origin: unknown;
  /** nobody looks at the page */
  hidden(): boolean;
}

/**
 * The way around, where WebSockets are blocked: every few seconds one POST with what the server lacks, answered with what the page
 * lacks once everything is durable. It gives up at the first failure of the network: the usual way is tried all the time anyway.
 */
export class ExchangeLink implements Link {
  private news: LinkNews | undefined;
  private running = false;
  private busy = false;
  private generation: number | undefined;
  /** what the server had at the last exchange; undefined before the first */
  private server: Uint8Array | undefined;
  private status: DocumentStatus | undefined;
  private asked: number | undefined;
  private begunAt = 0;
  private idle = 0;
  private refusals = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly doc: Y.Doc,
    private readonly options: ExchangeOptions,
  ) {}

  listen(news: LinkNews): void {
    this.news = news;
  }

  start(): void {
    if (this.running) return this.schedule(); // somebody looks at the page again
    this.running = true;
    if (!this.busy) void this.exchange();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
    this.server = undefined;
    this.status = undefined;
    this.asked = undefined;
    this.idle = 0;
    this.refusals = 0;
  }

  ask(change: number): boolean {
    if (!this.running || !this.server) return false;
    this.asked = change;
    this.schedule();
    return true;
  }

  setGeneration(generation: number): void {
    this.generation = generation;
  }

  /** What waits for its turn leaves at once: there will be no other. */
  end(): void {
    if (this.running && this.server && this.asked !== undefined) void this.options.call(this.body(this.update())).catch(() => undefined);
    this.stop();
  }

  private schedule(): void {
    if (this.busy || !this.running) return;
    clearTimeout(this.timer);
    const { idle, refusals } = this;
    const pause = exchangePause({ unsent: this.asked !== undefined, hidden: this.options.hidden(), idle, refusals });
    this.timer = setTimeout(() => void this.exchange(), Math.max(0, this.begunAt + pause - Date.now()));
  }

  private async exchange(): Promise<void> {
    const { asked } = this;
    const update = this.update();
    if (update && isTooLarge(update)) return this.close(closeCode.tooLarge);
    this.busy = true;
    this.begunAt = Date.now();
    try {
      const answer = await this.options.call(this.body(update));
      if (this.running) this.onAnswer(answer, asked);
    } catch (error) {
      if (this.running) this.onRefusal(error);
    } finally {
      this.busy = false;
    }
    this.schedule();
  }

  /** What the server lacks, once somebody wants to know that it has it. */
  private update(): Uint8Array | undefined {
    return this.server && this.asked !== undefined ? Y.encodeStateAsUpdate(this.doc, this.server) : undefined;
  }

  private body(update: Uint8Array | undefined): Exchange {
    const { doc, generation } = this;
    const { person } = this.options;
    return {
      stateVector: toBase64(Y.encodeStateVector(doc)),
      ...(update && { update: toBase64(update) }),
      schema: collabSchema,
      ...(generation !== undefined && { generation }),
      ...(person !== undefined && { person }),
    };
  }

  private onAnswer({ updates, stateVector, taken, status }: Exchanged, asked: number | undefined): void {
    const first = !this.server;
    const before = Y.encodeStateVector(this.doc);
    this.refusals = 0;
    if (first) this.news?.connected(true);
    this.tell(status);
    if (!this.running) return; // the status told of another making of the document
    this.server = fromBase64(stateVector);
    this.news?.has(Y.decodeStateVector(this.server));
    this.doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.doc, fromBase64(update), this.options.origin)), this.options.origin);
    this.idle = asked === undefined && sameBytes(before, Y.encodeStateVector(this.doc)) ? this.idle + 1 : 0;
    if (asked !== undefined) this.onAsked(asked, taken);
    if (first) this.news?.synced();
  }

  /** What was not understood yet is sent again, with everything that the server lacks; what may not be written is asked for when it may. */
  private onAsked(asked: number, taken: boolean): void {
    const isOpen = this.status?.mode === 'open';
    if (!taken && isOpen) return;
    if (this.asked === asked) this.asked = undefined;
    if (taken) this.news?.answered(asked);
  }

  private onRefusal(error: unknown): void {
    const end = error instanceof ApiProblem ? endOf(error.code, error.status) : undefined;
    if (end !== undefined) return this.close(end);
    if (error instanceof ApiProblem && isPassing(error.status) && this.status) {
      this.refusals += 1;
      return this.tell({ ...this.status, mode: this.status.mode === 'open' ? 'stalled' : this.status.mode });
    }
    const wasThere = this.server !== undefined;
    this.stop();
    if (wasThere) this.news?.disconnected();
    else this.news?.failed();
  }

  private close(code: number): void {
    this.stop();
    this.news?.closed(code);
  }

  /** Told like a socket tells it: when it is another. */
  private tell(status: DocumentStatus): void {
    const { status: last } = this;
    this.status = status;
    if (!last || last.mode !== status.mode || last.filling !== status.filling || last.generation !== status.generation) this.news?.status(status);
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
