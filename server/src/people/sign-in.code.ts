import { createHmac, randomInt } from 'node:crypto';

export const newCode = (): string => randomInt(1_000_000).toString().padStart(6, '0');

/** A code is one of a million: the row's id as key makes a table of all hashes useless for any other row. */
export const hashOfCode = (code: string, rowId: string): Buffer => createHmac('sha256', rowId).update(code).digest();
