// The messages of the y-websocket wire inside masked WebSocket frames, as a client sends them.
import { bytes } from './bytes.mjs';
import { writeUpdate } from './update.bytes.mjs';

/** The first byte of a message. */
export const message = { sync: 0, presence: 1, queryPresence: 3, barrier: 121, state: 122 };
/** The second byte of a `sync` message. */
export const step = { one: 0, two: 1, update: 2 };

const opcode = { binary: 0x82, close: 0x88, pong: 0x8a };
const masked = 0x80;

/**
 * A message in a frame. The mask is zero, which the protocol allows: nobody spends time on it, on either side.
 * @param {Uint8Array} payload
 */
export function framed(payload, kind = opcode.binary) {
  const { length } = payload;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(6 + extra + length);
  frame[0] = kind;
  frame[1] = masked | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) frame.writeUInt16BE(length, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, 6 + extra);
  return frame;
}

export const pong = (payload) => framed(payload, opcode.pong);
export const farewell = framed(Buffer.alloc(0), opcode.close);

const sync = (which, content) => framed(bytes.begin().byte(message.sync).byte(which).block(content).done());
export const stepOne = (stateVector) => sync(step.one, stateVector);
export const stepTwo = (update) => sync(step.two, update);
export const updateFrame = (update) => sync(step.update, update);

/** What a client did, as a change or as the second step of a handshake. */
export function changeFrame(client, from, to, which = step.update) {
  const update = writeUpdate(bytes.begin(), client, from, to).done();
  return sync(which, update);
}

export const barrier = (number) => framed(bytes.begin().byte(message.barrier).number(number).done());

/** Where somebody's caret is, as y-prosemirror tells it: behind their last letter. */
export function caret(client, clock, name, tick) {
  const position = `{"type":{"client":${client},"clock":1},"tname":null,"item":{"client":${client},"clock":${clock}},"assoc":0}`;
  const state = `{"user":{"name":"${name}","color":"#14508c"},"cursor":{"anchor":${position},"head":${position}}}`;
  const update = bytes.begin().number(1).number(client).number(tick).text(state).done();
  return framed(bytes.begin().byte(message.presence).block(update).done());
}
