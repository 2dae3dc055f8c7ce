import { type DocumentStatus, messageType } from '@palabre/shared/collab';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/*
 * The y-websocket wire, bytes in, bytes out. A frame holds one message: a type, then for `sync` a step. Step 1 is "here is
 * what I have" (a state vector), step 2 its answer "here is what you lack" (an update), and `update` a change as it happens.
 * Two types are our own: `barrier` is sent back once everything earlier on the socket is durable, `state` says what the
 * connection may do now.
 */
export const syncStep = { step1: 0, step2: 1, update: 2 } as const;

export type ClientMessage =
  | { kind: 'step1'; stateVector: Uint8Array }
  /** `whole`: a step 2, which holds everything the client has and the server lacks */
  | { kind: 'update'; update: Uint8Array; whole: boolean }
  | { kind: 'presence'; update: Uint8Array }
  | { kind: 'query-presence' }
  | { kind: 'barrier'; number: number }
  /** for a newer server, or sent by everybody without meaning to us */
  | { kind: 'unknown' };

/** @throws when the frame ends before the message does */
export function decodeMessage(frame: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(frame);
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return decodeSync(decoder);
    case messageType.awareness:
      return { kind: 'presence', update: decoding.readVarUint8Array(decoder) };
    case messageType.queryAwareness:
      return { kind: 'query-presence' };
    case messageType.barrier:
      return { kind: 'barrier', number: decoding.readVarUint(decoder) };
    default:
      return { kind: 'unknown' };
  }
}

function decodeSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === syncStep.step1) return { kind: 'step1', stateVector: bytes };
  if (step === syncStep.step2 || step === syncStep.update) return { kind: 'update', update: bytes, whole: step === syncStep.step2 };
  return { kind: 'unknown' };
}

/** Whether a frame is a step 2, which may be larger: it carries the work of hours offline. */
export const isHandshake = (frame: Uint8Array): boolean => frame[0] === messageType.sync && frame[1] === syncStep.step2;

function framed(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}

const syncFrame = (step: number, bytes: Uint8Array) =>
  framed(messageType.sync, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });

/** What the server sends. */
export const frames = {
  step1: (stateVector: Uint8Array) => syncFrame(syncStep.step1, stateVector),
  step2: (update: Uint8Array) => syncFrame(syncStep.step2, update),
  update: (update: Uint8Array) => syncFrame(syncStep.update, update),
  presence: (update: Uint8Array) => framed(messageType.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update)),
  /** what stands before a presence update of a length, and how long the whole message is */
  presenceHead: (length: number) => {
    const bytes = framed(messageType.awareness, (encoder) => encoding.writeVarUint(encoder, length));
    return { bytes, frameLength: bytes.length + length };
  },
  barrier: (number: number) => framed(messageType.barrier, (encoder) => encoding.writeVarUint(encoder, number)),
  status: (status: DocumentStatus) => framed(messageType.state, (encoder) => encoding.writeVarString(encoder, JSON.stringify(status))),
  /** presence of nobody: a client that hears no data for 30 s gives the connection up */
  keepAlive: new Uint8Array([messageType.awareness, 1, 0]),
};
