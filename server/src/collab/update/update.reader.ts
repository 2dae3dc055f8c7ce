import { ByteReader, Flaw } from './byte-reader';
import { checkName, contentKind, readContent, readType } from './content.reader';
import { refers, StructTable } from './struct.table';

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

/** An update with its structs, in the order of the sections; good until the next update is read. Of its deletions, those that are news. */
export interface ReadUpdate extends Delta {
  structs: StructTable;
  /** how many deletions were known already */
  repeats: number;
}

/** What is deleted already. */
export interface Deleted {
  covers(client: number, clock: number, length: number): boolean;
}

const nothingDeleted: Deleted = { covers: () => false };

const table = new StructTable();

/** How many structs and deleted ranges an update may have, and how far it may move a clock. */
export interface ReadLimits {
  structs: number;
  ranges: number;
  step: number;
  /** also nodes and marks that are not known */
  anyName: boolean;
  /** also deletions in another order than Yjs writes them, or several times */
  anyOrder: boolean;
}

const largestClientId = 0xffff_ffff;
const largestClock = 2 ** 31;
const flag = { key: 32, right: 64, origin: 128 } as const;
const kindBits = 31;

/**
 * @param bytes of a client, the log or a snapshot
 * @param rootName the only root there is
 * @param deleted what need not be said again: a client that returns names everything that was ever deleted
 * @throws Flaw for anything but rich text, well written
 */
export function readUpdate(bytes: Uint8Array, rootName: string, limits: ReadLimits, deleted = nothingDeleted): ReadUpdate {
  const reader = new ByteReader(bytes);
  table.clear();
  const sections: Section[] = [];
  const clients = new Set<number>();
  for (let left = reader.varUint(); left > 0; left -= 1) {
    const section = readSection(reader, rootName, limits);
    sections.push(section);
    if (clients.add(section.client).size < sections.length) throw new Flaw('unreadable');
  }
  const { deletes, repeats } = readDeletes(reader, limits, deleted);
  if (!reader.done) throw new Flaw('unreadable');
  return { bytes, sections, structs: table, deletes, repeats };
}

function readSection(reader: ByteReader, rootName: string, limits: ReadLimits): Section {
  const count = reader.varUint();
  const client = readClient(reader);
  const clock = readClock(reader);
  if (count === 0) throw new Flaw('unreadable');
  if (table.size + count > limits.structs) throw new Flaw('too many structs');
  const from = reader.at;
  let end = clock;
  for (let left = count; left > 0; left -= 1) {
    const length = readStruct(reader, rootName, client, end, limits.anyName);
    end += length;
    if (length < 1 || end > largestClock || end - clock > limits.step) throw new Flaw('out of range');
  }
  return { client, clock, end, count, from, to: reader.at };
}

function readClient(reader: ByteReader): number {
  const client = reader.varUint();
  if (client > largestClientId) throw new Flaw('out of range');
  return client;
}

function readClock(reader: ByteReader): number {
  const clock = reader.varUint();
  if (clock > largestClock) throw new Flaw('out of range');
  return clock;
}

/** @returns its length */
function readStruct(reader: ByteReader, rootName: string, client: number, clock: number, anyName: boolean): number {
  const from = reader.at;
  const info = reader.byte();
  const kind = info & kindBits;
  const at = table.add(client, clock, kind, from);
  if (kind === contentKind.gone) {
    if (info !== 0) throw new Flaw('unreadable');
    return (table.length[at] = readClock(reader));
  }
  if ((info & (flag.origin | flag.right)) !== 0) readNeighbours(reader, info, at);
  else readParent(reader, rootName, info, at);
  if (kind === contentKind.type) table.type[at] = readType(reader, anyName);
  const length = readContent(reader, kind, anyName);
  if (length > largestClock) throw new Flaw('out of range');
  return (table.length[at] = length);
}

function readNeighbours(reader: ByteReader, info: number, at: number): void {
  table.refers[at] = (info & flag.origin ? refers.left : 0) | (info & flag.right ? refers.right : 0);
  if (info & flag.origin) {
    table.leftClient[at] = readClient(reader);
    table.leftClock[at] = readClock(reader);
  }
  if (info & flag.right) {
    table.rightClient[at] = readClient(reader);
    table.rightClock[at] = readClock(reader);
  }
}

function readParent(reader: ByteReader, rootName: string, info: number, at: number): void {
  if (reader.varUint() === 1) {
    if (reader.string() !== rootName) throw new Flaw('foreign content');
    table.refers[at] = refers.root;
  } else {
    table.refers[at] = refers.parent;
    table.parentClient[at] = readClient(reader);
    table.parentClock[at] = readClock(reader);
  }
  if (!(info & flag.key)) return;
  table.refers[at] |= refers.key;
  checkName(reader.string());
}

/**
 * In the order of their clocks, however they come: adding many of them to a sorted set from its end on would take long. Yjs names each client once, and
 * of each what is deleted once and in order; whoever names one letter a million times means no good.
 */
function readDeletes(reader: ByteReader, limits: ReadLimits, deleted: Deleted): Pick<ReadUpdate, 'deletes' | 'repeats'> {
  const deletes: DeletedRange[] = [];
  const clients = new Set<number>();
  let repeats = 0;
  for (let sets = reader.varUint(); sets > 0; sets -= 1) {
    const client = readClient(reader);
    if (!limits.anyOrder && clients.size === clients.add(client).size) throw new Flaw('unreadable');
    let end = 0;
    for (let left = reader.varUint(); left > 0; left -= 1) {
      const clock = readClock(reader);
      const length = readClock(reader);
      if (length < 1 || clock + length > largestClock) throw new Flaw('out of range');
      if (deletes.length + repeats >= limits.ranges) throw new Flaw('too many structs');
      if (clock < end && !limits.anyOrder) throw new Flaw('unreadable');
      end = clock + length;
      if (deleted.covers(client, clock, length)) repeats += 1;
      else deletes.push({ client, clock, length });
    }
  }
  return { deletes: deletes.length > 1 ? deletes.toSorted((one, other) => one.clock - other.clock) : deletes, repeats };
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
