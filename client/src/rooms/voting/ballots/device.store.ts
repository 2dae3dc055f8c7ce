import { useSyncExternalStore } from 'react';

/**
 * What this device keeps of somebody's ballots: secrets of receipts, and ballots that wait for a network. Under `palabre/<person>/` like everything a
 * device keeps, so that nobody else who signs in here finds it, and signing out wipes it. Other tabs are told by the storage event.
 */
const inMemory = new Map<string, string>();
const listeners = new Set<() => void>();

export const secretPlace = (personId: string, roundId: string): string => `palabre/${personId}/ballot-secret/${roundId}`;
const waitingPrefix = (personId: string): string => `palabre/${personId}/ballot-waiting/`;
export const waitingPlace = (personId: string, roundId: string): string => `${waitingPrefix(personId)}${roundId}`;

/** @returns null where nothing is kept */
export function readDevice(place: string): string | null {
  try {
    return inMemory.get(place) ?? localStorage.getItem(place);
  } catch {
    return inMemory.get(place) ?? null;
  }
}

/**
 * @param onDevice false on a device that others use: it is kept for as long as this page is open
 * @returns whether it outlasts the page
 */
export function keepOnDevice(place: string, value: string, onDevice: boolean): boolean {
  let kept = false;
  try {
    if (onDevice) localStorage.setItem(place, value);
    kept = onDevice;
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

/** The rounds for which ballots of a person wait here, as one text, so that two readings of the same are the same. */
function waitingRounds(personId: string): string {
  const prefix = waitingPrefix(personId);
  try {
    const places = Object.keys(localStorage).filter((place) => place.startsWith(prefix));
    return places
      .map((place) => place.slice(prefix.length))
      .toSorted()
      .join(' ');
  } catch {
    return '';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** What is kept at a place, in whichever tab it was written. */
export const useDevice = (place: string): string | null => useSyncExternalStore(subscribe, () => readDevice(place));

/** @returns ids of rounds */
export function useWaitingRounds(personId: string | undefined): string[] {
  const ids = useSyncExternalStore(subscribe, () => (personId === undefined ? '' : waitingRounds(personId)));
  return ids === '' ? [] : ids.split(' ');
}
