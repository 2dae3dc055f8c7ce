import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type RichNode } from '@palabre/shared/collab';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { Schema } from 'prosemirror-model';
import * as Y from 'yjs';
import { deepestNesting } from '../update/place.rules';
import { readRichText, rootName, writeRichText } from './rich-text.ydoc';

/** The editor's schema, and one mark that may overlap itself, which the binding stores under a name with a hash. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 2 } } },
    blockquote: { group: 'block', content: 'block+' },
    bulletList: { group: 'block', content: 'listItem+' },
    listItem: { content: 'paragraph block*' },
    table: { group: 'block', content: 'tableRow+' },
    tableRow: { content: 'tableCell+' },
    tableCell: { content: 'block+', attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } } },
    hardBreak: { group: 'inline', inline: true },
    text: { group: 'inline' },
  },
  marks: {
    bold: {},
    italic: {},
    link: { attrs: { href: {}, target: { default: null } } },
    remark: { attrs: { id: {} }, excludes: '' },
  },
});

const bold = { type: 'bold' };
const link = { type: 'link', attrs: { href: 'https://example.org' } };
const sample: RichNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'L’eau 🌊' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'un ' },
        { type: 'text', text: 'deux', marks: [bold, link] },
        { type: 'hardBreak' },
        { type: 'text', text: 'trois', marks: [{ type: 'italic' }] },
      ],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'point' }] }] }] },
    { type: 'blockquote', content: [{ type: 'paragraph' }] },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] }] }],
    },
  ],
};

function written(content: RichNode): Y.Doc {
  const doc = new Y.Doc();
  writeRichText(doc, content);
  return doc;
}

function writtenByEditor(content: RichNode): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorJSONToYXmlFragment(schema, content, doc.getXmlFragment(rootName));
  return doc;
}

describe('rich text in a shared document', () => {
  it('comes back as it was written', () => {
    expect(readRichText(written(sample))).toEqual(sample);
  });

  it('is read from what the editor writes', () => {
    expect(readRichText(writtenByEditor(sample))).toEqual(sample);
  });

  it('is read by the editor as the editor itself would have written it', () => {
    const ours = yXmlFragmentToProsemirrorJSON(written(sample).getXmlFragment(rootName));
    const theirs = yXmlFragmentToProsemirrorJSON(writtenByEditor(sample).getXmlFragment(rootName));
    expect(schema.nodeFromJSON(ours).eq(schema.nodeFromJSON(theirs))).toBe(true);
  });

  it('reads marks that overlap themselves by their plain name', () => {
    const marks = [
      { type: 'remark', attrs: { id: 'a' } },
      { type: 'remark', attrs: { id: 'b' } },
    ];
    const content: RichNode = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }] };
    expect(readRichText(writtenByEditor(content))).toEqual(content);
  });
});

describe('the normal form', () => {
  const paragraph = (write: (text: Y.XmlText) => void): RichNode => {
    const doc = new Y.Doc();
    const element = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    element.insert(0, [text]);
    doc.getXmlFragment(rootName).insert(0, [element]);
    write(text);
    return readRichText(doc);
  };

  it('does not depend on the order in which marks were set', () => {
    const one = paragraph((text) => text.insert(0, 'x', { bold: {}, italic: {}, link: { href: 'https://example.org' } }));
    const other = paragraph((text) => {
      text.insert(0, 'x');
      text.format(0, 1, { link: { href: 'https://example.org', target: null } });
      text.format(0, 1, { italic: {} });
      text.format(0, 1, { bold: {} });
    });
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it('joins neighbours with equal marks, and drops empty text', () => {
    const joined = paragraph((text) => {
      text.insert(0, 'abc');
      text.format(1, 1, { bold: {} });
      text.format(1, 1, { bold: null });
    });
    expect(joined.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'abc' }] }]);
    expect(paragraph(() => undefined).content).toEqual([{ type: 'paragraph' }]);
  });

  it('holds only what JSON and Postgres can keep', () => {
    const doc = new Y.Doc();
    const element = new Y.XmlElement<Record<string, object | string | number>>('heading');
    element.setAttribute('level', 2);
    element.setAttribute('odd', Number.NaN);
    element.setAttribute('big', 10n as never);
    element.setAttribute('list', [1]);
    element.setAttribute('title', 'a\0b');
    const text = new Y.XmlText();
    text.insert(0, '\0x\ud83d');
    element.insert(0, [text]);
    doc.getXmlFragment(rootName).insert(0, [element as unknown as Y.XmlElement]);
    expect(readRichText(doc).content).toEqual([{ type: 'heading', attrs: { level: 2, title: 'ab' }, content: [{ type: 'text', text: 'x\ufffd' }] }]);
  });

  it('is read to a bounded depth', () => {
    const doc = new Y.Doc();
    let parent: Y.XmlFragment = doc.getXmlFragment(rootName);
    for (let level = 0; level < 100; level += 1) {
      const child = new Y.XmlElement('blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
    const depthOf = (node: RichNode): number => 1 + Math.max(0, ...(node.content ?? []).map(depthOf));
    expect(depthOf(readRichText(doc))).toBeLessThanOrEqual(deepestNesting + 3);
  });
});
