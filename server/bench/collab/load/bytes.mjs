// Variable-length numbers and strings as lib0 writes them: seven bits a byte, the lowest first.

const scratch = Buffer.allocUnsafe(4 * 1024 * 1024);

/** Writes into one buffer that all share; `done` copies what was written. */
export const bytes = {
  at: 0,

  begin() {
    this.at = 0;
    return this;
  },

  byte(value) {
    scratch[this.at++] = value;
    return this;
  },

  number(value) {
    let rest = value;
    while (rest > 127) {
      scratch[this.at++] = 128 | (rest % 128);
      rest = Math.floor(rest / 128);
    }
    scratch[this.at++] = rest;
    return this;
  },

  /** only for ASCII: as many bytes as characters */
  text(value) {
    this.number(value.length);
    this.at += scratch.latin1Write(value, this.at);
    return this;
  },

  block(value) {
    this.number(value.length);
    return this.raw(value);
  },

  raw(value) {
    scratch.set(value, this.at);
    this.at += value.length;
    return this;
  },

  done() {
    return Buffer.from(scratch.subarray(0, this.at));
  },
};

/** Reads one number after the other; `at` moves along. */
export class Reader {
  constructor(buffer, at = 0) {
    this.buffer = buffer;
    this.at = at;
  }

  number() {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.buffer[this.at++];
      if (byte === undefined) throw new Error('the message ends too early');
      value += (byte & 127) * weight;
      if (byte < 128) return value;
      weight *= 128;
    }
  }

  skipBlock() {
    const length = this.number();
    this.at += length;
  }

  skipId() {
    this.number();
    this.number();
  }
}
