import { describe, expect, it } from '@jest/globals';
import { plainText } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { readRichText, rootName } from '../text/rich-text.ydoc';
import { Staging } from './staging';

const largest = 10_000;

/** A document with one line, and what typing into it sends. */
function line(): { doc: Y.Doc; state: Uint8Array; type: (words: string) => Uint8Array } {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  doc.getXmlFragment(rootName).insert(0, [paragraph]);
  const type = (words: string) => {
    const before = Y.encodeStateVector(doc);
    text.insert(text.length, words);
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { doc, state: Y.encodeStateAsUpdate(doc), type };
}

function committedFrom(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

const textOf = (doc: Y.Doc) => plainText(readRichText(doc));

describe('Staging', () => {
  it('gives what an update adds, and leaves the committed document alone', () => {
    const { state, type, doc } = line();
    const committed = committedFrom(state);
    const staging = new Staging(committed, largest);
    const verdicts = [staging.stage(type('un ')), staging.stage(type('deux'))];
    expect(textOf(committed)).not.toContain('un');
    for (const verdict of verdicts) if (verdict.kind === 'accepted') Y.applyUpdate(committed, verdict.delta);
    expect(textOf(committed)).toBe(textOf(doc));
  });

  it('knows what is not new, also before it is committed', () => {
    const { state, type } = line();
    const staging = new Staging(committedFrom(state), largest);
    const update = type('un');
    expect(staging.stage(update).kind).toBe('accepted');
    expect(staging.stage(update).kind).toBe('nothing-new');
    expect(staging.wouldChange(update)).toBe(false);
  });

  it('finds a gap, and stages on as if nothing had happened', () => {
    const { state, type } = line();
    const staging = new Staging(committedFrom(state), largest);
    const first = type('un');
    expect(staging.stage(type('deux')).kind).toBe('gap');
    expect(staging.stage(first).kind).toBe('accepted');
  });

  it('forgets what was staged when it is not committed', () => {
    const { state, type } = line();
    const staging = new Staging(committedFrom(state), largest);
    const update = type('un');
    staging.stage(update);
    staging.discard();
    expect(staging.wouldChange(update)).toBe(true);
    expect(staging.stage(update).kind).toBe('accepted');
  });

  it('keeps a document within its size, counting what is there and not what was deleted', () => {
    const { state, type, doc } = line();
    const staging = new Staging(committedFrom(state), largest);
    expect(staging.stage(type('x'.repeat(9_000))).kind).toBe('accepted');
    const before = Y.encodeStateVector(doc);
    (doc.getXmlFragment(rootName).get(0) as Y.XmlElement).delete(0, 1);
    expect(staging.stage(Y.encodeStateAsUpdate(doc, before)).kind).toBe('accepted');
    const more = line();
    expect(staging.stage(more.state).kind).toBe('accepted');
    expect(staging.stage(more.type('y'.repeat(9_000))).kind).toBe('accepted');
    expect(staging.stage(more.type('z'.repeat(9_000))).kind).toBe('too-large');
  });
});
