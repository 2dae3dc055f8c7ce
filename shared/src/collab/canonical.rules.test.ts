import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, isEmptyText, plainText } from './canonical.rules';
import type { RichNode } from './collab.schema';

const text = (words: string): RichNode => ({ type: 'text', text: words });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });

describe('canonicalJson', () => {
  it('sorts keys, leaves out absent and null attributes, and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, null], a: { d: null, c: undefined, b: 'é"' } })).toBe('{"a":{"b":"é\\""},"b":[2,1,null]}');
  });

  it('gives the same bytes for the same text, whatever the order of its keys', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, entry]) => [key, shuffled(entry)]),
            )
          : value;
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))));
  });

  it('is JSON: whoever reads it finds the text again', () => {
    const content: RichNode = { type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [text('Eau')] }] };
    expect(JSON.parse(canonicalJson(content))).toEqual(content);
  });

  it('hashes for ever to what sha256sum says of the same bytes', () => {
    const content: RichNode = { type: 'doc', content: [paragraph(text('L’eau est un droit.'))] };
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe('2322639016722e1aa5774b209e3a2a26b73186a7b2fca25aaa841b691ad74156');
  });
});

describe('plainText', () => {
  it('is a line a block', () => {
    const list: RichNode = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('un'))] }] };
    const row: RichNode = { type: 'tableRow', content: ['a', 'b'].map((cell) => ({ type: 'tableCell', content: [paragraph(text(cell))] })) };
    const content: RichNode = {
      type: 'doc',
      content: [paragraph(text('Bon'), text('jour'), { type: 'hardBreak' }, text('toi')), list, { type: 'table', content: [row] }],
    };
    expect(plainText(content)).toBe('Bonjour toi\nun\na | b');
  });

  it('tells an empty text', () => {
    expect([isEmptyText({ type: 'doc' }), isEmptyText({ type: 'doc', content: [paragraph(text('  '))] })]).toEqual([true, true]);
  });
});
