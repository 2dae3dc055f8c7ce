import type { DocumentStatus } from '@palabre/shared/collab';
import { frames } from './wire.codec';

/*
 * Whole WebSocket frames (RFC 6455, 5.2), built once and written as they are to every socket: a server does not mask, so all get the same
 * bytes. Most of the time of a server like this goes into socket writes; what is not written twice is won.
 */

const finalBinary = 0x82;
const longest = { short: 125, medium: 0xffff } as const;

export function wireFrame(payload: Uint8Array): Buffer {
  const { length } = payload;
  const header = length <= longest.short ? 2 : length <= longest.medium ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = finalBinary;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(Math.floor(length / 2 ** 32), 2);
    frame.writeUInt32BE(length >>> 0, 6);
  }
  frame.set(payload, header);
  return frame;
}

/** What the server sends, ready to be written. */
export const wireFrames = {
  step1: (stateVector: Uint8Array) => wireFrame(frames.step1(stateVector)),
  step2: (update: Uint8Array) => wireFrame(frames.step2(update)),
  update: (update: Uint8Array) => wireFrame(frames.update(update)),
  presence: (update: Uint8Array) => wireFrame(frames.presence(update)),
  barrier: (number: number) => wireFrame(frames.barrier(number)),
  status: (status: DocumentStatus) => wireFrame(frames.status(status)),
  keepAlive: wireFrame(frames.keepAlive),
};
