import * as Y from 'yjs';
import { rootName } from './rich-text.ydoc';

/*
 * A first look at an update, before it touches any document. Decoding is lazy: Yjs' own reader reserves memory for as many
 * structs as the update claims to have, and seven bytes can claim millions. Only what rich text needs may pass.
 */

const largestClientId = 0xffff_ffff;
const largestClock = 2 ** 31;
const longestName = 64;
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);
const nodeName = /^[A-Za-z]{1,40}$/;

/**
 * @param update bytes from a client
 * @returns why the update is refused, in a few words for the log; undefined when it may be tried
 */
export function refusalOf(update: Uint8Array): string | undefined {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return 'unreadable';
  }
  for (const struct of decoded.structs) {
    const reason = refusalOfStruct(struct);
    if (reason) return reason;
  }
  return undefined;
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

function refusalOfStruct(struct: Struct): string | undefined {
  if (struct.id.client > largestClientId) return 'client id out of range';
  if (!(struct.length > 0) || struct.id.clock + struct.length > largestClock) return 'clock out of range';
  if (struct instanceof Y.GC) return undefined;
  if (!(struct instanceof Y.Item)) return 'gap';
  const parent: unknown = struct.parent;
  if (typeof parent === 'string' && parent !== rootName) return 'foreign root';
  if (struct.parentSub !== null && isBadName(struct.parentSub)) return 'bad attribute name';
  return refusalOfContent(struct.content);
}

function refusalOfContent(content: Y.Item['content']): string | undefined {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return undefined;
  if (content instanceof Y.ContentFormat) return isBadName(content.key) || !isPlain(content.value) ? 'bad format' : undefined;
  if (content instanceof Y.ContentAny) return content.arr.every(isPlain) ? undefined : 'bad attribute';
  if (content instanceof Y.ContentType) return isTextType(content.type) ? undefined : 'foreign type';
  return 'foreign content';
}

const isBadName = (name: string) => name.length > longestName || forbiddenNames.has(name);

const isTextType = (type: unknown) => type instanceof Y.XmlText || (type instanceof Y.XmlElement && nodeName.test(type.nodeName));

/** Values of attributes and formats: plain JSON, shallow, without names that could reach a prototype. */
function isPlain(value: unknown, depth = 0): boolean {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > 2 || value instanceof Uint8Array) return false;
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, depth + 1));
  return Object.getPrototypeOf(value) === Object.prototype && Object.entries(value).every(([key, entry]) => !isBadName(key) && isPlain(entry, depth + 1));
}
