import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeNews, encodeNews, type Envelope, senderBytes } from './bus.codec';
import type { BusMessage } from './bus.port';

const count = fc.integer({ min: 1, max: 2 ** 48 });
const update = fc.uint8Array({ maxLength: 300 });
const message: fc.Arbitrary<BusMessage> = fc.oneof(
  fc.record({ kind: fc.constant('commit' as const), from: count, more: fc.nat(500), update }).map(({ more, ...rest }) => ({ ...rest, to: rest.from + more })),
  fc.record({ kind: fc.constant('presence' as const), node: fc.string({ unit: 'grapheme' }), update }),
);
const envelope: fc.Arbitrary<Envelope> = fc.record({
  sender: fc.uint8Array({ minLength: senderBytes, maxLength: senderBytes }),
  sentAt: fc.nat(Number.MAX_SAFE_INTEGER),
  message,
});

const commit: Envelope = {
  sender: new Uint8Array(senderBytes).fill(7),
  sentAt: 1_900_000_000_000,
  message: { kind: 'commit', from: 12, to: 15, update: new Uint8Array([1, 2, 3]) },
};

describe('a message between servers', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(envelope, (written) => {
        expect(decodeNews(encodeNews(written))).toEqual(written);
      }),
    );
  });

  it('adds less than 24 bytes to a commit', () => {
    expect(encodeNews(commit).length - commit.message.update.length).toBeLessThan(24);
  });

  it('is unreadable where it ends before its content begins', () => {
    const whole = encodeNews({ ...commit, message: { ...commit.message, update: new Uint8Array() } });
    for (let length = 0; length < whole.length; length += 1) expect(decodeNews(whole.subarray(0, length))).toBeUndefined();
  });

  it('is unreadable in another version, of another kind, or with numbers that are none of a log', () => {
    const changed = (at: number, value: number) => {
      const bytes = encodeNews(commit);
      bytes[at] = value;
      return decodeNews(bytes);
    };
    expect(changed(0, 2)).toBeUndefined();
    expect(changed(1, 9)).toBeUndefined();
    expect(decodeNews(encodeNews({ ...commit, message: { kind: 'commit', from: 5, to: 4, update: new Uint8Array() } }))).toBeUndefined();
    expect(decodeNews(encodeNews({ ...commit, message: { kind: 'commit', from: 0, to: 4, update: new Uint8Array() } }))).toBeUndefined();
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        decodeNews(bytes);
        decodeNews(Uint8Array.from([1, 0, ...bytes]));
        decodeNews(Uint8Array.from([1, 1, ...bytes]));
      }),
    );
  });
});
