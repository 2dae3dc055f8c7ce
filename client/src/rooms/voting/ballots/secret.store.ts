/** Secrets of ballots that this page made, for devices that may keep nothing. */
const inMemory = new Map<string, string>();

const placeOf = (roundId: string): string => `palabre/ballot/${roundId}`;

/** 32 bytes that nobody can guess, in hexadecimal. */
export const newSecret = (): string => Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The secret of the ballot that was cast from here; null where there is none. */
export function keptSecret(roundId: string): string | null {
  try {
    return inMemory.get(roundId) ?? localStorage.getItem(placeOf(roundId));
  } catch {
    return inMemory.get(roundId) ?? null;
  }
}

/**
 * Keeps a secret before its ballot is sent, so that a lost answer can be asked for again.
 * @param onDevice beyond this page; never on a device that is shared
 */
export function keepSecret(roundId: string, secret: string, onDevice: boolean): void {
  inMemory.set(roundId, secret);
  try {
    if (onDevice) localStorage.setItem(placeOf(roundId), secret);
  } catch {
    // a full or forbidden store: the page has it, and the receipt shows it
  }
}
