import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { decodeMessage, frames, isHandshake } from './wire.codec';

const bytes = Uint8Array.from([1, 2, 3]);

function kindOrError(frame: Uint8Array): string {
  try {
    return decodeMessage(frame).kind;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the wire', () => {
  it('reads what the stock client writes', () => {
    const doc = new Y.Doc();
    const step1 = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      writeSyncStep1(encoder, doc);
    });
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      writeUpdate(encoder, bytes);
    });
    expect(decodeMessage(step1)).toEqual({ kind: 'step1', stateVector: Y.encodeStateVector(doc) });
    expect(decodeMessage(update)).toEqual({ kind: 'update', update: bytes, whole: false });
  });

  it('reads back what it writes', () => {
    expect(decodeMessage(frames.step1(bytes))).toEqual({ kind: 'step1', stateVector: bytes });
    expect(decodeMessage(frames.step2(bytes))).toEqual({ kind: 'update', update: bytes, whole: true });
    expect(decodeMessage(frames.presence(bytes))).toEqual({ kind: 'presence', update: bytes });
    expect(decodeMessage(frames.barrier(300))).toEqual({ kind: 'barrier', number: 300 });
    expect(decodeMessage(frames.keepAlive)).toEqual({ kind: 'presence', update: Uint8Array.from([0]) });
    expect([isHandshake(frames.step2(bytes)), isHandshake(frames.update(bytes)), isHandshake(frames.presence(bytes))]).toEqual([true, false, false]);
  });

  it('passes over types it does not know', () => {
    expect(decodeMessage(Uint8Array.from([99, 1, 2]))).toEqual({ kind: 'unknown' });
    expect(decodeMessage(Uint8Array.from([0, 9, 0]))).toEqual({ kind: 'unknown' });
    expect(decodeMessage(frames.status({ mode: 'frozen', generation: 1, filling: false }))).toEqual({ kind: 'unknown' });
  });

  it('either understands a frame or throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (frame) => {
        expect(kindOrError(frame)).toMatch(/./);
      }),
    );
  });
});
