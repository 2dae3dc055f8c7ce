import { textMarks, textNodes } from '@palabre/shared/collab';
import type { ByteReader } from './byte-reader';
import { Flaw } from './byte-reader';

/*
 * The content of a struct, read without being kept. Only what rich text is made of may pass: characters, the marks and nodes that every page
 * knows, deleted content, and attributes with a plain value.
 */

/** The kinds of content of Yjs' update format, version 1. */
export const contentKind = { gone: 0, deleted: 1, string: 4, format: 6, type: 7, any: 8, skip: 10 } as const;

/** How Yjs numbers the shared types that a text is made of. */
const sharedType = { element: 3, text: 6 } as const;

/** What a shared type is to us: a run of text, or the node of `textNodes` that comes `firstNode` further. */
export const typeCode = { none: -1, unknown: -2, text: 0, firstNode: 1 } as const;

const longestName = 64;
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);
const nodes: readonly string[] = textNodes;
const marks: ReadonlySet<string> = new Set(textMarks);
/** A mark that may overlap itself is stored with eight characters of a hash. */
const overlapping = /--[a-zA-Z0-9+/=]{8}$/;
const deepestValue = 3;

/** Names of attributes and properties: none may reach a prototype. */
export function checkName(name: string): void {
  if (name.length > longestName || forbiddenNames.has(name)) throw new Flaw('bad name');
}

/** @returns the length of the content in Yjs' clock */
export function readContent(reader: ByteReader, kind: number, anyName: boolean): number {
  switch (kind) {
    case contentKind.string:
      return reader.stringLength();
    case contentKind.format:
      return readFormat(reader, anyName);
    case contentKind.type:
      return 1;
    case contentKind.deleted:
      return reader.varUint();
    case contentKind.any:
      return readValues(reader);
    default:
      throw new Flaw('foreign content');
  }
}

/** @returns its `typeCode` */
export function readType(reader: ByteReader, anyName: boolean): number {
  const type = reader.varUint();
  if (type === sharedType.text) return typeCode.text;
  if (type !== sharedType.element) throw new Flaw('foreign content');
  const node = nodes.indexOf(reader.string());
  if (node >= 0) return typeCode.firstNode + node;
  if (anyName) return typeCode.unknown;
  throw new Flaw('bad name');
}

/** A format is a name and a JSON value; it takes one place in the text. */
function readFormat(reader: ByteReader, anyName: boolean): number {
  if (!marks.has(reader.string().replace(overlapping, '')) && !anyName) throw new Flaw('bad name');
  const json = reader.string();
  if (json === 'null' || json === 'true' || json === '{}') return 1;
  try {
    checkPlain(JSON.parse(json) as unknown, 0);
  } catch (error) {
    throw error instanceof Flaw ? error : new Flaw('unreadable');
  }
  return 1;
}

/** Values of formats: plain JSON, shallow. */
function checkPlain(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth >= deepestValue) throw new Flaw('foreign content');
  if (Array.isArray(value)) return value.forEach((entry) => checkPlain(entry, depth + 1));
  for (const [key, entry] of Object.entries(value)) {
    checkName(key);
    checkPlain(entry, depth + 1);
  }
}

function readValues(reader: ByteReader): number {
  const count = reader.varUint();
  for (let index = 0; index < count; index += 1) skipValue(reader, 0);
  return count;
}

/** lib0's `any`: a tag, then the value. Bytes and big integers are no attributes of a text. */
function skipValue(reader: ByteReader, depth: number): void {
  const tag = reader.byte();
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return skipVarInt(reader);
    case 124:
      return checkNumber(reader, 4);
    case 123:
      return checkNumber(reader, 8);
    case 119:
      reader.stringLength();
      return;
    case 118:
      return skipEntries(reader, depth, true);
    case 117:
      return skipEntries(reader, depth, false);
    default:
      throw new Flaw('foreign content');
  }
}

function skipEntries(reader: ByteReader, depth: number, named: boolean): void {
  if (depth >= deepestValue) throw new Flaw('foreign content');
  for (let left = reader.varUint(); left > 0; left -= 1) {
    if (named) checkName(reader.string());
    skipValue(reader, depth + 1);
  }
}

/** A sign and six bits, then seven a byte; at most six more, since peers throw at what may be above 2^53. No attribute of a text is so large. */
function skipVarInt(reader: ByteReader): void {
  for (let bytes = 0; reader.byte() > 127; bytes += 1) if (bytes >= 6) throw new Flaw('unreadable');
}

function checkNumber(reader: ByteReader, size: 4 | 8): void {
  const { bytes, at } = reader;
  reader.skip(size);
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  if (!Number.isFinite(size === 4 ? view.getFloat32(0) : view.getFloat64(0))) throw new Flaw('foreign content');
}
