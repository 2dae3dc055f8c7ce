import { keepOnDevice, readDevice } from './device.store';

/** 32 bytes that nobody can guess, in hexadecimal. */
export const newSecret = (): string => Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether a text has the form of a secret: what is copied by hand lacks a letter now and then. */
export const isSecret = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Secrets that are not wiped by signing out, since somebody waits for them: those of a lot, and of ballots that are cast for others. */
const lastingPlace = (name: string): string => `palabre/ballot/${name}`;

/** @returns null where there is none */
export const keptSecret = (name: string): string | null => readDevice(lastingPlace(name));

/**
 * Keeps a secret before what it belongs to is sent, so that a lost answer can be asked for again.
 * @param onDevice beyond this page; never on a device that is shared
 */
export const keepSecret = (name: string, secret: string, onDevice: boolean): void => {
  keepOnDevice(lastingPlace(name), secret, onDevice);
};
