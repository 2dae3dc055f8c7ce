import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/*
 * The format of y-protocols' awareness: a count, then for each client its id, a clock and a JSON state (null: gone). Whoever hears a clock
 * lower than the one they know ignores the state.
 */

export interface Told {
  clientId: number;
  clock: number;
  /** JSON */
  state: string;
}

export const gone = 'null';

/** @throws when the bytes are no presence */
export function decodePresence(update: Uint8Array): Told[] {
  const decoder = decoding.createDecoder(update);
  const told: Told[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    told.push({ clientId, clock, state: decoding.readVarString(decoder) });
  }
  return told;
}

/** Several entries as one update, and that update without any one of them, at the price of copying bytes. */
export class PresenceUpdate {
  private readonly pieces = new Map<number, Uint8Array>();

  constructor(entries: Iterable<Told>) {
    for (const entry of entries) this.pieces.set(entry.clientId, encodeEntry(entry));
  }

  get isEmpty(): boolean {
    return this.pieces.size === 0;
  }

  speaksOf(clientId: number): boolean {
    return this.pieces.has(clientId);
  }

  /** @param except nobody is told of themselves: their own page knows better, and would believe it */
  encode(except?: number): Uint8Array {
    return encoding.encode((encoder) => {
      const left = except !== undefined && this.pieces.has(except) ? 1 : 0;
      encoding.writeVarUint(encoder, this.pieces.size - left);
      for (const [clientId, piece] of this.pieces) if (clientId !== except) encoding.writeUint8Array(encoder, piece);
    });
  }
}

const encodeEntry = ({ clientId, clock, state }: Told): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  });
