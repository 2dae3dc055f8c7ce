/** 32 bytes that nobody can guess, in hexadecimal. */
export const newSecret = (): string => Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether a text has the form of a secret: what is copied by hand lacks a letter now and then. */
export const isSecret = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
