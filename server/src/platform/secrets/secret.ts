import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a session, a link or a token: too many to guess, so a plain hash keeps them safe at rest. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
