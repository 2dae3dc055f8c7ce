import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { BusMessage } from './bus.port';

/**
 * A message on the wire between servers: version (1 byte), kind (1), sender (8), time of sending in ms (varUint), then of a commit `from`
 * and `to` (varUint each), of presence the node (varString), and then the update to the end.
 */
const version = 1;
const kinds = { commit: 0, presence: 1 } as const;
export const senderBytes = 8;

/** What came with the message: who sent it, and when by that server's clock. */
export interface Envelope {
  sender: Uint8Array;
  sentAt: number;
  message: BusMessage;
}

export function encodeNews({ sender, sentAt, message }: Envelope): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, version);
  encoding.writeUint8(encoder, kinds[message.kind]);
  encoding.writeUint8Array(encoder, sender);
  encoding.writeVarUint(encoder, sentAt);
  if (message.kind === 'commit') {
    encoding.writeVarUint(encoder, message.from);
    encoding.writeVarUint(encoder, message.to);
  } else {
    encoding.writeVarString(encoder, message.node);
  }
  encoding.writeUint8Array(encoder, message.update);
  return Buffer.from(encoding.toUint8Array(encoder).buffer);
}

/** @returns undefined for what is no message of this version */
export function decodeNews(bytes: Uint8Array): Envelope | undefined {
  try {
    return readNews(decoding.createDecoder(bytes));
  } catch {
    return undefined; // it ends too early
  }
}

function readNews(decoder: decoding.Decoder): Envelope | undefined {
  if (decoding.readUint8(decoder) !== version) return undefined;
  const kind = decoding.readUint8(decoder);
  const sender = decoding.readUint8Array(decoder, senderBytes);
  const sentAt = decoding.readVarUint(decoder);
  if (kind === kinds.presence) {
    const node = decoding.readVarString(decoder);
    return { sender, sentAt, message: { kind: 'presence', node, update: decoding.readTailAsUint8Array(decoder) } };
  }
  if (kind !== kinds.commit) return undefined;
  const from = decoding.readVarUint(decoder);
  const to = decoding.readVarUint(decoder);
  if (from < 1 || to < from) return undefined;
  return { sender, sentAt, message: { kind: 'commit', from, to, update: decoding.readTailAsUint8Array(decoder) } };
}
