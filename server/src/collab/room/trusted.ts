import { rootName } from '../text/rich-text.ydoc';
import { type ReadUpdate, readUpdate } from '../update/update.reader';

/** Reads what is committed: it was looked at when it came, so it may be of any size. @throws Flaw when it is damaged */
export const readTrusted = (bytes: Uint8Array): ReadUpdate => readUpdate(bytes, rootName, { structs: Infinity, step: Infinity });
