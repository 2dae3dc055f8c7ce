import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits for a session, a link or a token: too many to guess, so a plain hash keeps them safe at rest. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const newCode = (): string => randomInt(1_000_000).toString().padStart(6, '0');

/** A code is one of a million: the row's id as key makes a table of all hashes useless for any other row. */
export const hashOfCode = (code: string, rowId: string): Buffer => createHmac('sha256', rowId).update(code).digest();
