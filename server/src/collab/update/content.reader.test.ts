import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { attribute, element, forge, rawAttribute } from '../testing/forged-update';
import { rootName } from '../text/rich-text.ydoc';
import { Flaw } from './byte-reader';
import { readUpdate } from './update.reader';

const limits = { structs: 10, ranges: 10, step: 1_000, anyName: false, anyOrder: false };
const heading = element({ parent: rootName }, 'heading');
const level = { parent: [7, 0] as const, key: 'level' };

function passes(update: Uint8Array): boolean {
  try {
    readUpdate(update, rootName, limits);
    return true;
  } catch (error) {
    if (error instanceof Flaw) return false;
    throw error;
  }
}

/** A value as lib0 writes one: a tag, then bytes that fit it or do not. */
const values = fc
  .tuple(
    fc.integer({ min: 114, max: 127 }),
    fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.array(fc.constantFrom(0x00, 0x01, 0x3f, 0x7f, 0x80, 0xbf, 0xff), { maxLength: 12 })),
  )
  .map(([tag, bytes]) => Uint8Array.from([tag, ...bytes]));

it('what passes as the value of an attribute is read by every peer', () => {
  fc.assert(
    fc.property(values, (value) => {
      const update = forge([{ client: 7, structs: [heading, rawAttribute(level, value)] }]);
      if (passes(update)) Y.applyUpdate(new Y.Doc(), update);
    }),
    { numRuns: 20_000 },
  );
});

it.each([
  ['a whole number above 2^53', Uint8Array.from([125, 0xbf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01])],
  ['a number that is none', Uint8Array.from([124, 0x7f, 0xc0, 0, 0])],
  ['a big integer', Uint8Array.from([122, 0, 0, 0, 0, 0, 0, 0, 1])],
])('%s does not pass', (_, value) => {
  expect(passes(forge([{ client: 7, structs: [heading, rawAttribute(level, value)] }]))).toBe(false);
});

it('what editors write passes', () => {
  for (const value of [1, -3, 2 ** 40, 0.5, 'center', true, null, { a: [1, 'b'] }])
    expect([value, passes(forge([{ client: 7, structs: [heading, attribute(level, value)] }]))]).toEqual([value, true]);
});
