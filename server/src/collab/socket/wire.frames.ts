import { type DocumentStatus, messageType } from '@palabre/shared/collab';
import { frames, syncStep } from './wire.codec';

/*
 * Whole WebSocket frames (RFC 6455, 5.2), built once and written as they are to every socket: a server does not mask, so all get the same
 * bytes. Most of the time of a server like this goes into socket writes; what is not written twice is won.
 */

const finalBinary = 0x82;
const longest = { short: 125, medium: 0xffff } as const;

function wireFrame(payload: Uint8Array): Buffer {
  return Buffer.concat([wireHeader(payload.length), payload]);
}

function wireHeader(length: number): Buffer {
  if (length <= longest.short) return Buffer.from([finalBinary, length]);
  const header = Buffer.alloc(length <= longest.medium ? 4 : 10);
  header[0] = finalBinary;
  if (header.length === 4) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 127;
    header.writeUInt32BE(Math.floor(length / 2 ** 32), 2);
    header.writeUInt32BE(length >>> 0, 6);
  }
  return header;
}

/** The frame that is made most often, without a detour: header, type, step, length, update. */
function updateFrame(update: Uint8Array): Buffer {
  const { length } = update;
  let digits = 1;
  for (let rest = length; rest > 127; rest = Math.floor(rest / 128)) digits += 1;
  const header = wireHeader(2 + digits + length);
  const frame = Buffer.allocUnsafe(header.length + 2 + digits + length);
  frame.set(header);
  let at = header.length;
  frame[at++] = messageType.sync;
  frame[at++] = syncStep.update;
  for (let rest = length; digits > 0; digits -= 1, rest = Math.floor(rest / 128)) frame[at++] = (rest & 127) | (digits > 1 ? 128 : 0);
  frame.set(update, at);
  return frame;
}

/** A presence update that is in pieces, as a frame in pieces: what all have in common is written to each without being copied for each. */
export function presenceFrame(pieces: readonly Uint8Array[]): Uint8Array[] {
  const head = frames.presenceHead(pieces.reduce((sum, { length }) => sum + length, 0));
  return [wireHeader(head.frameLength), head.bytes, ...pieces];
}

/** What the server sends, ready to be written. */
export const wireFrames = {
  step1: (stateVector: Uint8Array) => wireFrame(frames.step1(stateVector)),
  step2: (update: Uint8Array) => wireFrame(frames.step2(update)),
  update: updateFrame,
  presence: (update: Uint8Array) => wireFrame(frames.presence(update)),
  barrier: (number: number) => wireFrame(frames.barrier(number)),
  status: (status: DocumentStatus) => wireFrame(frames.status(status)),
  keepAlive: wireFrame(frames.keepAlive),
};
