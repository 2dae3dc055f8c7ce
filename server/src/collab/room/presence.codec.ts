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

/** @param most what more it holds is not read @throws when the bytes are no presence */
export function decodePresence(update: Uint8Array, most = Infinity): Told[] {
  const decoder = decoding.createDecoder(update);
  const told: Told[] = [];
  for (let left = Math.min(decoding.readVarUint(decoder), most); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    told.push({ clientId, clock, state: decoding.readVarString(decoder) });
  }
  return told;
}

/** Several entries as one update, and that update without any one of them: cut out of the same bytes. */
export class PresenceUpdate {
  private readonly block: Uint8Array;
  private readonly places = new Map<number, { from: number; to: number }>();

  constructor(entries: Iterable<Told>) {
    const pieces: Uint8Array[] = [];
    let at = 0;
    for (const entry of entries) {
      const piece = encodeEntry(entry);
      pieces.push(piece);
      this.places.set(entry.clientId, { from: at, to: (at += piece.length) });
    }
    this.block = Buffer.concat(pieces);
  }

  /** How many clients it tells of. */
  get size(): number {
    return this.places.size;
  }

  speaksOf(clientId: number): boolean {
    return this.places.has(clientId);
  }

  /**
   * The update in pieces that are not copied.
   * @param except nobody is told of themselves: their own page knows better, and would believe it
   */
  pieces(except?: number): Uint8Array[] {
    const place = except === undefined ? undefined : this.places.get(except);
    const count = encoding.encode((encoder) => encoding.writeVarUint(encoder, this.places.size - (place ? 1 : 0)));
    return place ? [count, this.block.subarray(0, place.from), this.block.subarray(place.to)] : [count, this.block];
  }

  encode(except?: number): Uint8Array {
    return Buffer.concat(this.pieces(except));
  }
}

const encodeEntry = ({ clientId, clock, state }: Told): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  });
