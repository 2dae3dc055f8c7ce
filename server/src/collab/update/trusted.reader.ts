import { rootName } from '../text/rich-text.ydoc';
import { type Deleted, type ReadUpdate, readUpdate } from './update.reader';

const boundless = { structs: Infinity, ranges: Infinity, step: Infinity, anyName: true, anyOrder: true };

/**
 * Reads what is committed. It was looked at when it came, perhaps by an older program, so it may be of any size and have nodes and
 * marks that are not known any more.
 * @throws Flaw when it is damaged
 */
export const readTrusted = (bytes: Uint8Array, deleted?: Deleted): ReadUpdate => readUpdate(bytes, rootName, boundless, deleted);
