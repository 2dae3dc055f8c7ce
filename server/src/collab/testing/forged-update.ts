import * as encoding from 'lib0/encoding';
import { rootName } from '../text/rich-text.ydoc';

/*
 * Updates that no editor writes: structs put together byte by byte, as somebody does who wants to see what the server makes of them.
 */

type Write = (encoder: encoding.Encoder) => void;

/** Where a struct says that it stands. */
type Stands = { origin: readonly [client: number, clock: number] } | { parent: readonly [client: number, clock: number] | typeof rootName; key?: string };

export interface ForgedSection {
  client: number;
  clock?: number;
  structs: Write[];
  /** how many structs it says it has */
  count?: number;
}

export function forge(sections: readonly ForgedSection[], deletes: readonly (readonly [client: number, clock: number, length: number])[] = []): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const { client, clock = 0, structs, count = structs.length } of sections) {
      for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number);
      for (const write of structs) write(encoder);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, clock, length] of deletes) for (const number of [client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  });
}

const kinds = { string: 4, format: 6, type: 7, any: 8 } as const;
const flags = { origin: 128, key: 32 } as const;

function struct(kind: number, stands: Stands, content: Write): Write {
  return (encoder) => {
    if ('origin' in stands) {
      encoding.writeUint8(encoder, kind | flags.origin);
      for (const number of stands.origin) encoding.writeVarUint(encoder, number);
    } else {
      encoding.writeUint8(encoder, kind | (stands.key === undefined ? 0 : flags.key));
      encoding.writeVarUint(encoder, stands.parent === rootName ? 1 : 0);
      if (stands.parent === rootName) encoding.writeVarString(encoder, rootName);
      else for (const number of stands.parent) encoding.writeVarUint(encoder, number);
      if (stands.key !== undefined) encoding.writeVarString(encoder, stands.key);
    }
    content(encoder);
  };
}

export const characters = (stands: Stands, words: string): Write => struct(kinds.string, stands, (encoder) => encoding.writeVarString(encoder, words));

/** Characters whose bytes are no UTF-8. */
export const brokenCharacters = (stands: Stands): Write =>
  struct(kinds.string, stands, (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(0xff, 0xfe, 0x41)));

export const element = (stands: Stands, name = 'paragraph'): Write =>
  struct(kinds.type, stands, (encoder) => {
    encoding.writeVarUint(encoder, 3);
    encoding.writeVarString(encoder, name);
  });

export const textNode = (stands: Stands): Write => struct(kinds.type, stands, (encoder) => encoding.writeVarUint(encoder, 6));

export const attribute = (stands: Stands, value: unknown): Write =>
  struct(kinds.any, stands, (encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, value as encoding.AnyEncodable);
  });

/** An attribute whose value is written as these bytes. */
export const rawAttribute = (stands: Stands, value: Uint8Array): Write =>
  struct(kinds.any, stands, (encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeUint8Array(encoder, value);
  });

export const format = (stands: Stands, name: string, json: string): Write =>
  struct(kinds.format, stands, (encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarString(encoder, json);
  });

/** What was deleted and forgotten: so many places without content. */
export const gone =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };
