/** Bytes that are not what they should be: of a client, a reason to end the connection; of the log, a damaged document. */
export class Flaw extends Error {
  override readonly name = 'Flaw';

  /** @param reason one of a few fixed words, for the log and the metrics */
  constructor(readonly reason: FlawReason) {
    super(reason);
  }
}

export type FlawReason =
  | 'unreadable'
  | 'out of range'
  | 'too many structs'
  | 'foreign content'
  | 'bad name'
  | 'foreign client'
  | 'too many clients'
  | 'structure'
  | 'nested too deeply'
  | 'gap';

/** Reads the variable-length integers and strings of lib0's encoding, without making an object for any of them. */
export class ByteReader {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new Flaw('unreadable');
    this.at += 1;
    return value;
  }

  /** Seven bits a byte, the lowest first; at most 2^53 - 1. */
  varUint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) break;
      if (factor > 2 ** 46) throw new Flaw('unreadable');
    }
    if (value > Number.MAX_SAFE_INTEGER) throw new Flaw('unreadable');
    return value;
  }

  skip(length: number): void {
    this.at += length;
    if (this.at > this.bytes.length) throw new Flaw('unreadable');
  }

  /** The bytes of a string or a buffer, still in place. */
  block(): Uint8Array {
    const length = this.varUint();
    const from = this.at;
    this.skip(length);
    return this.bytes.subarray(from, from + length);
  }

  string(): string {
    return decode(this.block());
  }

  /** @returns the UTF-16 code units of a string, which is how Yjs counts characters */
  stringLength(): number {
    const length = this.varUint();
    const from = this.at;
    this.skip(length);
    for (let at = from; at < this.at; at += 1) if ((this.bytes[at] as number) > 127) return decode(this.bytes.subarray(from, this.at)).length;
    return length;
  }
}

/** Strict, as browsers decode it: what this lets pass throws nowhere. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(block: Uint8Array): string {
  try {
    return utf8.decode(block);
  } catch {
    throw new Flaw('unreadable');
  }
}
