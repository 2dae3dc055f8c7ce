import { typeCode } from './content.reader';

/** What a struct refers to; the bits of `refers`. */
export const refers = { left: 1, right: 2, parent: 4, root: 8, key: 16 } as const;

const firstSize = 64;
/** A table that a very large document has stretched is not kept. */
const largestKept = 128 * 1024;

/**
 * The structs of an update, a column for each fact: a struct of its own for each would cost more to make and to clear away than all the rest
 * of the reading. There is one table, filled anew by every reading, so whoever reads an update is done with it before the next is read.
 */
export class StructTable {
  size = 0;
  client = new Uint32Array(firstSize);
  clock = new Uint32Array(firstSize);
  length = new Uint32Array(firstSize);
  /** what its content is */
  kind = new Uint8Array(firstSize);
  /** its `typeCode` */
  type = new Int8Array(firstSize);
  /** where it begins in the bytes */
  from = new Uint32Array(firstSize);
  refers = new Uint8Array(firstSize);
  leftClient = new Uint32Array(firstSize);
  leftClock = new Uint32Array(firstSize);
  rightClient = new Uint32Array(firstSize);
  rightClock = new Uint32Array(firstSize);
  parentClient = new Uint32Array(firstSize);
  parentClock = new Uint32Array(firstSize);

  /** @returns the place of a new struct */
  add(client: number, clock: number, kind: number, from: number): number {
    if (this.size === this.client.length) this.resize(this.size * 2);
    const at = this.size;
    this.size += 1;
    this.client[at] = client;
    this.clock[at] = clock;
    this.kind[at] = kind;
    this.from[at] = from;
    this.refers[at] = 0;
    this.type[at] = typeCode.none;
    return at;
  }

  clear(): void {
    this.size = 0;
    if (this.client.length > largestKept) this.resize(firstSize);
  }

  private resize(size: number): void {
    const column = <Column extends Uint32Array | Uint8Array | Int8Array>(old: Column, fresh: Column): Column => {
      fresh.set(old.subarray(0, Math.min(size, this.size)));
      return fresh;
    };
    this.client = column(this.client, new Uint32Array(size));
    this.clock = column(this.clock, new Uint32Array(size));
    this.length = column(this.length, new Uint32Array(size));
    this.kind = column(this.kind, new Uint8Array(size));
    this.type = column(this.type, new Int8Array(size));
    this.from = column(this.from, new Uint32Array(size));
    this.refers = column(this.refers, new Uint8Array(size));
    this.leftClient = column(this.leftClient, new Uint32Array(size));
    this.leftClock = column(this.leftClock, new Uint32Array(size));
    this.rightClient = column(this.rightClient, new Uint32Array(size));
    this.rightClock = column(this.rightClock, new Uint32Array(size));
    this.parentClient = column(this.parentClient, new Uint32Array(size));
    this.parentClock = column(this.parentClock, new Uint32Array(size));
  }
}
