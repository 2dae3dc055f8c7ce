import { ByteReader, Flaw } from './byte-reader';
import { checkName, contentKind, readContent, readType, sharedType } from './content.reader';

/*
 * A walk over the bytes of a Yjs update (version 1), which is
 *
 *     number of sections, then for each: number of structs, client, clock, structs
 *     then the deletions: number of clients, then for each: client, number of ranges, (clock, length) of each
 *
 * A struct begins with a byte: the kind of its content in the five low bits, and what follows before the content in the three
 * high ones: an origin (the neighbour to the left when it was written), a right origin, and, where there is neither, its parent and under
 * which key of it. Structs of a section follow each other without a gap. Yjs' own reader makes room for as many structs as an update
 * claims to have, and seven bytes can claim millions; here a claim costs nothing, and a keystroke a microsecond.
 */

/** The structs of one client, in `bytes[from, to)`. `clock` is of the first, `end` the one after the last. */
export interface Section {
  client: number;
  clock: number;
  end: number;
  count: number;
  from: number;
  to: number;
}

export interface DeletedRange {
  client: number;
  clock: number;
  length: number;
}

/** What an update adds to a document, and where in its bytes. */
export interface Delta {
  bytes: Uint8Array;
  sections: Section[];
  deletes: DeletedRange[];
}

/** An update with its structs; those of a section are `structs[first]` and on. */
export interface ReadUpdate extends Delta {
  structs: Struct[];
}

/** `parent` is a root when its client is `root`. */
export const nobody = -1;
export const root = -2;

export class Struct {
  length = 0;
  originClient = nobody;
  originClock = 0;
  rightClient = nobody;
  rightClock = 0;
  parentClient = nobody;
  parentClock = 0;
  hasKey = false;
  type: number = sharedType.none;

  constructor(
    readonly client: number,
    readonly clock: number,
    readonly kind: number,
    /** where it begins in the bytes */
    readonly from: number,
  ) {}
}

/** How many structs an update may have, and how far it may move a clock. */
export interface ReadLimits {
  structs: number;
  step: number;
}

const largestClientId = 0xffff_ffff;
const largestClock = 2 ** 31;
const flag = { key: 32, right: 64, origin: 128 } as const;
const kindBits = 31;

/**
 * @param bytes of a client, the log or a snapshot
 * @param rootName the only root there is
 * @throws Flaw for anything but rich text, well written
 */
export function readUpdate(bytes: Uint8Array, rootName: string, limits: ReadLimits): ReadUpdate {
  const reader = new ByteReader(bytes);
  const structs: Struct[] = [];
  const sections: Section[] = [];
  for (let left = reader.varUint(); left > 0; left -= 1) {
    const section = readSection(reader, rootName, structs, limits);
    if (sections.some(({ client }) => client === section.client)) throw new Flaw('unreadable');
    sections.push(section);
  }
  const deletes = readDeletes(reader, limits);
  if (!reader.done) throw new Flaw('unreadable');
  return { bytes, sections, structs, deletes };
}

function readSection(reader: ByteReader, rootName: string, structs: Struct[], limits: ReadLimits): Section {
  const count = reader.varUint();
  const client = readClient(reader);
  const clock = reader.varUint();
  if (count === 0) throw new Flaw('unreadable');
  if (structs.length + count > limits.structs) throw new Flaw('too many structs');
  const from = reader.at;
  let end = clock;
  for (let left = count; left > 0; left -= 1) {
    const struct = readStruct(reader, rootName, client, end);
    structs.push(struct);
    end += struct.length;
    if (struct.length < 1 || end > largestClock || end - clock > limits.step) throw new Flaw('out of range');
  }
  return { client, clock, end, count, from, to: reader.at };
}

function readClient(reader: ByteReader): number {
  const client = reader.varUint();
  if (client > largestClientId) throw new Flaw('out of range');
  return client;
}

function readStruct(reader: ByteReader, rootName: string, client: number, clock: number): Struct {
  const from = reader.at;
  const info = reader.byte();
  const struct = new Struct(client, clock, info & kindBits, from);
  if (struct.kind === contentKind.gone) {
    if (info !== 0) throw new Flaw('unreadable');
    struct.length = reader.varUint();
    return struct;
  }
  readNeighbours(reader, info, struct);
  if ((info & (flag.origin | flag.right)) === 0) readParent(reader, rootName, info, struct);
  if (struct.kind === contentKind.type) struct.type = readType(reader);
  struct.length = readContent(reader, struct.kind);
  return struct;
}

function readNeighbours(reader: ByteReader, info: number, struct: Struct): void {
  if (info & flag.origin) {
    struct.originClient = readClient(reader);
    struct.originClock = reader.varUint();
  }
  if (info & flag.right) {
    struct.rightClient = readClient(reader);
    struct.rightClock = reader.varUint();
  }
}

function readParent(reader: ByteReader, rootName: string, info: number, struct: Struct): void {
  if (reader.varUint() === 1) {
    if (reader.string() !== rootName) throw new Flaw('foreign content');
    struct.parentClient = root;
  } else {
    struct.parentClient = readClient(reader);
    struct.parentClock = reader.varUint();
  }
  if (!(info & flag.key)) return;
  struct.hasKey = true;
  checkName(reader.string());
}

function readDeletes(reader: ByteReader, limits: ReadLimits): DeletedRange[] {
  const deletes: DeletedRange[] = [];
  for (let clients = reader.varUint(); clients > 0; clients -= 1) {
    const client = readClient(reader);
    for (let left = reader.varUint(); left > 0; left -= 1) {
      const clock = reader.varUint();
      const length = reader.varUint();
      if (length < 1 || clock + length > largestClock) throw new Flaw('out of range');
      if (deletes.length >= limits.structs) throw new Flaw('too many structs');
      deletes.push({ client, clock, length });
    }
  }
  return deletes;
}

/** What somebody has of each client's work. @throws Flaw when the bytes are no state vector */
export function readStateVector(bytes: Uint8Array): Map<number, number> {
  const reader = new ByteReader(bytes);
  const clocks = new Map<number, number>();
  for (let left = reader.varUint(); left > 0; left -= 1) {
    const client = readClient(reader);
    clocks.set(client, reader.varUint());
  }
  return clocks;
}
