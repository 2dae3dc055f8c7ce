import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@palabre/shared/collab';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import * as Y from 'yjs';
import { type Stroke, strokes, write } from '../testing/scribe';
import { readRichText, rootName } from '../text/rich-text.ydoc';
import { mergeDeltas } from '../update/update.accumulator';
import { LiveDocument } from './live-document';

const textOf = (doc: Y.Doc) => canonicalJson(readRichText(doc));
const everybody = () => true;

/** Several people who write, each on a copy of their own, and now and then hear of each other. */
const sittings = fc.record({
  people: fc.integer({ min: 1, max: 4 }),
  acts: fc.array(fc.record({ who: fc.nat(3), stroke: strokes, hears: fc.boolean() }), { minLength: 1, maxLength: 40 }),
  batch: fc.integer({ min: 1, max: 5 }),
});

function docOf(clientID: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  return doc;
}

/** What is played: every update in the order in which the server gets it, and the copies. */
function play({ people, acts }: { people: number; acts: { who: number; stroke: Stroke; hears: boolean }[] }): { updates: Uint8Array[]; all: Y.Doc } {
  const all = new Y.Doc();
  const docs = Array.from({ length: people }, (_, index) => docOf(index + 1));
  const updates: Uint8Array[] = [];
  for (const { who, stroke, hears } of acts) {
    const doc = docs[who % people] as Y.Doc;
    if (hears) Y.applyUpdate(doc, Y.encodeStateAsUpdate(all));
    const before = Y.encodeStateVector(doc);
    let changed = false;
    const onUpdate = (update: Uint8Array) => {
      changed = true;
      updates.push(update);
      Y.applyUpdate(all, update);
    };
    doc.on('update', onUpdate);
    write(doc, stroke);
    doc.off('update', onUpdate);
    if (changed && who === 3) updates.push(Y.encodeStateAsUpdate(doc, before)); // once more, in another form
  }
  return { updates, all };
}

describe('a document that never runs what it is sent', () => {
  it('takes everything an honest editor writes, and hands on the same text', () => {
    fc.assert(
      fc.property(sittings, (sitting) => {
        const { updates, all } = play(sitting);
        const document = new LiveDocument({ snapshot: null, rows: [] });
        const peer = new Y.Doc();
        let seq = 0;
        for (let from = 0; from < updates.length; from += sitting.batch) {
          const verdicts = updates.slice(from, from + sitting.batch).map((update) => document.stage(update, false, everybody));
          const deltas = verdicts.flatMap((verdict) => (verdict.kind === 'accepted' ? [verdict.delta] : []));
          expect(verdicts.filter(({ kind }) => kind !== 'accepted' && kind !== 'nothing-new')).toEqual([]);
          if (deltas.length === 0) continue;
          document.keep(mergeDeltas(deltas), (seq += 1));
          Y.applyUpdate(peer, mergeDeltas(deltas));
        }
        const joiner = new Y.Doc();
        for (const update of document.lackedBy(Y.encodeStateVector(joiner))) Y.applyUpdate(joiner, update);
        for (const update of document.lackedBy(Y.encodeStateVector(peer))) Y.applyUpdate(peer, update);
        expect([textOf(peer), textOf(joiner)]).toEqual([textOf(all), textOf(all)]);
        expect(Y.decodeStateVector(document.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(all)));
      }),
      { numRuns: 300 },
    );
  });

  it('is read again from a snapshot and the log after it, and goes on', () => {
    fc.assert(
      fc.property(sittings, fc.nat(40), (sitting, cut) => {
        const { updates, all } = play(sitting);
        const at = cut % (updates.length + 1);
        const doc = new Y.Doc();
        doc.transact(() => updates.slice(0, at).forEach((update) => Y.applyUpdate(doc, update)));
        const snapshot = { seq: at, state: Y.encodeStateAsUpdate(doc) };
        const rows = updates.slice(at).map((update, index) => ({ seq: at + index + 1, personId: null, update }));
        const document = new LiveDocument({ snapshot, rows: rows.slice(0, 1) });
        document.absorb(rows);
        const joiner = new Y.Doc();
        for (const update of document.lackedBy(Uint8Array.of(0))) Y.applyUpdate(joiner, update);
        expect([textOf(joiner), document.seq]).toEqual([textOf(all), updates.length]);
        for (const update of document.lackedBy(Y.encodeStateVector(doc))) Y.applyUpdate(doc, update);
        expect(textOf(doc)).toBe(textOf(all));
        const late = docOf(99);
        Y.applyUpdate(late, Y.encodeStateAsUpdate(all));
        write(late, { kind: 'line', at: 3, heading: false });
        expect(document.stage(Y.encodeStateAsUpdate(late), true, everybody).kind).toBe('accepted');
      }),
      { numRuns: 200 },
    );
  });

  it('answers to any bytes, and what it lets pass breaks neither a document nor an editor', () => {
    const damage = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'insert', 'remove')), {
      minLength: 1,
      maxLength: 4,
    });
    const harm = (bytes: Uint8Array, changes: [number, number, string][]) => {
      const harmed = [...bytes];
      for (const [at, byte, how] of changes) harmed.splice(at % harmed.length, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [byte]));
      return Uint8Array.from(harmed);
    };
    fc.assert(
      fc.property(sittings, damage, fc.nat(60), (sitting, changes, which) => {
        const { updates } = play(sitting);
        if (updates.length === 0) return;
        const last = which % updates.length;
        const rows = updates.slice(0, last).map((update, index) => ({ seq: index + 1, personId: null, update }));
        const document = new LiveDocument({ snapshot: null, rows });
        const verdict = document.stage(harm(updates[last] as Uint8Array, changes), false, everybody);
        if (verdict.kind !== 'accepted') return;
        const doc = new Y.Doc();
        for (const { update } of rows) Y.applyUpdate(doc, update);
        Y.applyUpdate(doc, verdict.delta.bytes);
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
        expect([...doc.share.keys()].filter((name) => name !== rootName)).toEqual([]);
        readRichText(doc);
        yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(rootName));
        document.keep(verdict.delta.bytes, last + 1);
        expect(Y.decodeStateVector(document.stateVector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('forgets what was staged and not kept', () => {
    fc.assert(
      fc.property(sittings, (sitting) => {
        const { updates } = play(sitting);
        const document = new LiveDocument({ snapshot: null, rows: [] });
        const first = updates.map((update) => document.stage(update, false, everybody).kind);
        document.drop();
        expect(document.stateVector()).toEqual(Uint8Array.of(0));
        expect(updates.map((update) => document.stage(update, false, everybody).kind)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
