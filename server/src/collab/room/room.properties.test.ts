import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { plainText } from '@palabre/shared/collab';
import fc from 'fast-check';
import * as Y from 'yjs';
import { Metrics } from '../../platform/metrics';
import { InProcessHub } from '../bus/in-process.bus';
import { CollabMetrics } from '../collab.metrics';
import { lowered } from '../testing/lowered';
import { MemoryLog } from '../testing/memory-log';
import { MemoryWriter } from '../testing/memory-wire';
import { personIdOf } from '../testing/test-gate';
import { wordsIn } from '../testing/typist';
import { readRichText, writeRichText } from '../text/rich-text.ydoc';
import { Room } from './room';

let restore: () => void;
beforeAll(() => {
  restore = lowered({ firstRetryMs: 1 });
});
afterAll(() => restore());

const who = fc.nat(2);
const acts = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('type' as const), who }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('ask' as const), who }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('carry' as const), who, most: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('wait' as const) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('cut' as const, 'connect' as const), who }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('fail' as const, 'lose' as const, 'hang' as const, 'release' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('freeze' as const, 'thaw' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('role' as const), who, role: fc.constantFrom('reader' as const, 'writer' as const) }) },
);
type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never;

/** A room on a log in memory, three people in it, and everything that may go wrong between them. */
class Stage {
  readonly log = new MemoryLog();
  readonly room: Room;
  readonly writers: MemoryWriter[];
  private release = (): void => undefined;

  private constructor(
    private readonly id: string,
    log: MemoryLog,
    stored: NonNullable<Awaited<ReturnType<MemoryLog['load']>>>,
  ) {
    this.log = log;
    const deaf = { warn: () => undefined, rescue: () => Promise.resolve(), onTail: () => undefined, onEnd: () => undefined };
    const tools = { log, bus: new InProcessHub().end(), metrics: new CollabMetrics(new Metrics()), now: () => 0 };
    this.room = new Room({ id, node: 'here', stored, ...tools, ...deaf });
    this.writers = ['anna', 'bilal', 'chloe'].map((name, index) => new MemoryWriter(this.room, personIdOf(name), 'abc'[index] as string));
    for (const writer of this.writers) writer.connect();
  }

  static async set(): Promise<Stage> {
    const doc = new Y.Doc();
    writeRichText(doc, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] });
    const log = new MemoryLog();
    const id = log.create(Y.encodeStateAsUpdate(doc));
    const stored = await log.load(id);
    if (!stored) throw new Error('it was created');
    return new Stage(id, log, stored);
  }

  play(act: Act): unknown {
    if ('who' in act) return this.playFor(this.writers[act.who] as MemoryWriter, act);
    if (act.act === 'freeze' || act.act === 'thaw') return this.setOpen(act.act === 'thaw');
    if (act.act === 'release') return this.release();
    if (act.act === 'hang') return this.hang();
    if (act.act === 'fail') this.log.before = () => this.failOnce();
    if (act.act === 'lose') this.log.known = () => this.failOnce();
    return undefined;
  }

  /** What is in the log, as a document that has read nothing else. */
  async words(): Promise<string[]> {
    const doc = new Y.Doc();
    for (const { update } of await this.log.after(this.id, 0)) Y.applyUpdate(doc, update);
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the log lacks something that it builds on');
    return wordsOf(doc);
  }

  /** Everything is well again, and goes on until nothing is under way. */
  async settle(): Promise<void> {
    this.release();
    this.setOpen(true);
    for (const writer of this.writers) {
      writer.setRole('writer');
      writer.connect();
    }
    for (let quiet = 0; quiet < 3; quiet += 1) {
      if (this.writers.map((writer) => writer.carry(Infinity)).some(Boolean)) quiet = 0;
      await this.room.drained();
      await turn();
    }
  }

  private playFor(writer: MemoryWriter, act: Extract<Act, { who: number }>): unknown {
    if (act.act === 'carry') return writer.carry(act.most);
    return act.act === 'role' ? writer.setRole(act.role) : writer[act.act]();
  }

  private setOpen(open: boolean): void {
    this.log.change(this.id, { open });
    this.room.review();
  }

  private hang(): void {
    this.release();
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    this.log.before = () => gate;
    this.release = () => {
      this.log.before = () => Promise.resolve();
      open();
    };
  }

  private failOnce(): Promise<void> {
    this.log.before = this.log.known = () => Promise.resolve();
    return Promise.reject(new Error('no'));
  }
}

const wordsOf = (doc: Y.Doc): string[] => wordsIn(plainText(readRichText(doc)));

it('whatever is cut, fails, hangs or is frozen: nobody is shown or promised what is not in the log, and in the end all read the same', async () => {
  const story = fc.array(acts, { minLength: 10, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(story, async (played) => {
      const stage = await Stage.set();
      for (const act of played) {
        stage.play(act);
        await turn();
        const kept = new Set(await stage.words());
        for (const { saved, words, doc } of stage.writers) {
          const shown = wordsOf(doc).filter((word) => !words.includes(word));
          expect([...saved, ...shown].filter((word) => !kept.has(word))).toEqual([]);
        }
      }
      await stage.settle();
      const all = stage.writers.flatMap(({ words }) => words).toSorted();
      expect((await stage.words()).toSorted()).toEqual(all);
      const log = await stage.words();
      expect(stage.writers.map(({ doc }) => wordsOf(doc))).toEqual(stage.writers.map(() => log));
      expect(stage.writers.map(({ closedWith }) => closedWith)).toEqual([undefined, undefined, undefined]);
    }),
    { numRuns: 150 },
  );
}, 60_000);
