import { useSyncExternalStore } from 'react';

/**
 * What this device keeps of somebody's ballots: secrets of receipts, and ballots that wait for a network. Under `palabre/<person>/` like everything a
 * device keeps, so that nobody else who signs in here finds it, and signing out wipes it. Other tabs are told by the storage event.
 */
const inMemory = new Map<string, string>();
const listeners = new Set<() => void>();

export const secretPlace = (personId: string, roundId: string): string => `palabre/${personId}/ballot-secret/${roundId}`;
/** Of a ballot cast for somebody else, until it is handed to them. */
export const heldSecretPlace = (personId: string, roundId: string, forId: string): string => `palabre/${personId}/held-secret/${roundId}/${forId}`;
/** Not wiped by signing out: whoever watches over a lot has promised to have it after the close. */
export const lotSecretPlace = (personId: string, roundId: string): string => `palabre-lot/${personId}/${roundId}`;
export const waitingPlace = (personId: string, roundId: string): string => `palabre/${personId}/ballot-waiting/${roundId}`;

/** @returns null where nothing is kept */
export function readDevice(place: string): string | null {
  try {
    return inMemory.get(place) ?? localStorage.getItem(place);
  } catch {
    return inMemory.get(place) ?? null;
  }
}

/**
 * @param lasting false on a device that others use: it is kept for as long as this page is open
 * @returns whether it outlasts the page
 */
export function keepOnDevice(place: string, value: string, lasting: boolean): boolean {
  let kept = false;
  try {
    if (lasting) localStorage.setItem(place, value);
    kept = lasting;
  } catch {
    // a full or forbidden store: the page has it
  }
  if (kept) inMemory.delete(place);
  else inMemory.set(place, value);
  for (const listener of listeners) listener();
  return kept;
}

export function forgetOnDevice(place: string): void {
  inMemory.delete(place);
  try {
    localStorage.removeItem(place);
  } catch {
    // what cannot be kept is not there
  }
  for (const listener of listeners) listener();
}

/** What is kept at places that begin alike, and outlasts the page. @returns places without their beginning */
export function placesUnder(prefix: string): string[] {
  try {
    const places = Object.keys(localStorage).filter((place) => place.startsWith(prefix));
    return places.map((place) => place.slice(prefix.length)).toSorted();
  } catch {
    return [];
  }
}

/** Whenever anything comes or goes, in whichever tab. */
export function onDevice(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** What is kept at a place, in whichever tab it was written. */
export const useDevice = (place: string): string | null => useSyncExternalStore(onDevice, () => readDevice(place));
