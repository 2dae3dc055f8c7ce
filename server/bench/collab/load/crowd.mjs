// Everybody who writes, and what they are told to do.
import { setTimeout as pause } from 'node:timers/promises';
import { cpuOf, cpuOfFamily } from '../servers/process.measure.mjs';
import { opening } from './update.bytes.mjs';
import { pace } from './pace.mjs';
import { Table } from './table.mjs';
import { Tally } from './tally.mjs';

export class Crowd {
  tally = new Tally();
  tables = [];
  /** whether everybody is to stop typing */
  call = { over: false };

  get writers() {
    return this.tables.flatMap(({ writers }) => writers);
  }

  /** Opens documents. @param places for each document, the places of those who write there */
  async join({ places, atOnce = 50 }) {
    const tables = places.map((those) => new Table(those, this.tally));
    this.tables.push(...tables);
    const waiting = tables.flatMap(({ writers }) => writers);
    const since = performance.now();
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next.connect();
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return { ms: performance.now() - since };
  }

  /** Everybody makes a paragraph and types a first letter. @returns whether all were shown all */
  async introduce({ withinMs = 20_000 } = {}) {
    await pace(this.writers, 1, 1000, (writer) => writer.type(opening + 1));
    return this.settle({ withinMs });
  }

  /** Waits until everybody was shown everything. */
  async settle({ withinMs = 20_000 } = {}) {
    const since = performance.now();
    for (const table of this.tables) while (!table.settled && performance.now() - since < withinMs) await pause(2);
    return { settled: this.tables.every(({ settled }) => settled), ms: performance.now() - since };
  }

  /**
   * Types at a rate and measures.
   * @param {{ rate: number, letters?: number, cursors?: boolean, barrierEvery?: number, warmMs: number, forMs: number, graceMs?: number,
   *   server?: number, database?: number }} how `letters` come in one update; `server` and `database` are processes whose time is taken
   */
  async type({ rate, letters = 1, cursors = false, barrierEvery = 0, warmMs, forMs, graceMs = 1000, server, database }) {
    const act = (writer) => {
      writer.type(letters);
      if (cursors) writer.moveCaret();
      if (barrierEvery && Math.floor(writer.clock / letters) % barrierEvery === 0) writer.ask();
    };
    await pace(this.writers, rate, warmMs, act, this.call);
    const before = spent(server, database);
    this.tally.begin();
    const late = await pace(this.writers, rate, forMs, act, this.call);
    this.tally.end();
    const after = spent(server, database);
    await pause(graceMs);
    return this.report(late, before, after);
  }

  report(late, before, after) {
    const { since, until, delivered, passing, times, gaps, cursors } = this.tally;
    const expected = this.tables.reduce((sum, table) => sum + table.sentBetween(since, until) * (table.size - 1), 0);
    const cpu = Object.fromEntries(Object.keys(after).map((who) => [who, after[who] - before[who]]));
    const closed = this.writers.filter(({ closedWith }) => closedWith).map(({ closedWith }) => closedWith);
    const [p50, p99] = [times.at(0.5), times.at(0.99)];
    return { seconds: (until - since) / 1000, expected, delivered, passing, share: delivered / expected, p50, p99, late, gaps, cursors, cpu, closed };
  }

  halt() {
    this.call.over = true;
  }

  /** The network goes away, for everybody. */
  cut() {
    for (const { socket } of this.writers) socket.cut();
  }

  typeOffline({ letters }) {
    for (const writer of this.writers) writer.typeOffline(letters);
  }

  async rest({ ms }) {
    await pause(ms);
  }

  /** Everybody comes back at once. @returns how long it took until everybody had everything */
  async comeBack({ withinMs }) {
    const since = performance.now();
    const back = Promise.allSettled(this.writers.map((writer) => writer.connect(withinMs)));
    const joined = back.then(() => performance.now() - since);
    const { settled } = await this.settle({ withinMs });
    const ms = performance.now() - since;
    return { settled, ms, joinedMs: await joined };
  }

  /** What may not be lost, document by document. */
  promised() {
    return this.tables.map((table) => table.promised());
  }

  async leave() {
    for (const { socket } of this.writers) socket?.close();
    await pause(50);
    for (const { socket } of this.writers) socket?.cut();
    this.tables = [];
  }
}

function spent(server, database) {
  const { user, system } = process.cpuUsage();
  return { load: (user + system) / 1000, server: server ? cpuOf(server) : 0, database: database ? cpuOfFamily(database) : 0 };
}
