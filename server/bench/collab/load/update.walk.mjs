// Reads which clocks an update brings, without building a document.

const content = { gone: 0, deleted: 1, binary: 3, string: 4, embed: 5, format: 6, type: 7, skip: 10 };
const namedTypes = new Set([3, 5]); // an XML element and a hook
const has = { left: 0x80, right: 0x40, key: 0x20 };

/**
 * Tells of every stretch of clocks in an update.
 * @param {import('./bytes.mjs').Reader} reader stands at the beginning of the update, and afterwards where its deletions begin
 * @param {(client: number, clock: number, length: number) => void} tell
 */
export function walkUpdate(reader, tell) {
  for (let clients = reader.number(); clients > 0; clients -= 1) {
    let structs = reader.number();
    const client = reader.number();
    let clock = reader.number();
    for (; structs > 0; structs -= 1) {
      const info = reader.buffer[reader.at++];
      const length = readStruct(reader, info);
      if ((info & 31) !== content.skip) tell(client, clock, length);
      clock += length;
    }
  }
}

/** @returns for how many clocks the struct stands */
function readStruct(reader, info) {
  const kind = info & 31;
  if (kind === content.gone || kind === content.skip) return reader.number();
  if (info & has.left) reader.skipId();
  if (info & has.right) reader.skipId();
  if (!(info & (has.left | has.right))) {
    if (reader.number() === 1) reader.skipBlock();
    else reader.skipId();
    if (info & has.key) reader.skipBlock();
  }
  return readContent(reader, kind);
}

function readContent(reader, kind) {
  switch (kind) {
    case content.deleted:
      return reader.number();
    case content.string:
      return readString(reader);
    case content.type:
      if (namedTypes.has(reader.number())) reader.skipBlock();
      return 1;
    case content.format:
      reader.skipBlock();
      reader.skipBlock();
      return 1;
    case content.embed:
    case content.binary:
      reader.skipBlock();
      return 1;
    default:
      throw new Error(`an update holds content of kind ${kind}, which nobody in this load writes`);
  }
}

/** In UTF-16 code units, as Yjs counts. */
function readString(reader) {
  const size = reader.number();
  const end = reader.at + size;
  let units = 0;
  for (; reader.at < end; reader.at += 1) {
    const byte = reader.buffer[reader.at];
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** The clocks of a state vector, client by client. */
export function readStateVector(reader) {
  const clocks = new Map();
  for (let left = reader.number(); left > 0; left -= 1) clocks.set(reader.number(), reader.number());
  return clocks;
}
