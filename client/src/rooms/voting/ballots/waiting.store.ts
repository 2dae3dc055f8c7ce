import { useMemo, useSyncExternalStore } from 'react';
import { forgetOnDevice, keepOnDevice, onDevice, placesUnder, readDevice, useDevice, waitingPlace } from './device.store';
import { waitingIn, type Fate, type WaitingBallot } from './waiting.rules';

/** @returns whether the device has it: one that keeps nothing takes no ballot in waiting */
export const keepWaiting = (personId: string, waiting: WaitingBallot): boolean => {
  const place = waitingPlace(personId, waiting.roundId);
  const kept = keepOnDevice(place, JSON.stringify(waiting), true);
  if (!kept) forgetOnDevice(place);
  return kept;
};

export const forgetWaiting = (personId: string, roundId: string): void => forgetOnDevice(waitingPlace(personId, roundId));

/** As the device has it now, whichever tab wrote it. */
export const keptWaiting = (personId: string, roundId: string): WaitingBallot | null => waitingIn(readDevice(waitingPlace(personId, roundId)));

export function useWaiting(personId: string, roundId: string): WaitingBallot | null {
  const text = useDevice(waitingPlace(personId, roundId));
  return useMemo(() => waitingIn(text), [text]);
}

/** One text for all of them, since two readings of the same have to be the same. */
const allOf = (personId: string): string => {
  const kept = placesUnder(waitingPlace(personId, '')).map((roundId) => keptWaiting(personId, roundId));
  return kept.flatMap((waiting) => (waiting ? [`${waiting.roundId} ${waiting.fate}`] : [])).join('\n');
};

/** Every ballot of a person that this device keeps, by its round. */
export function useAllWaiting(personId: string | undefined): Pick<WaitingBallot, 'roundId' | 'fate'>[] {
  const text = useSyncExternalStore(onDevice, () => (personId === undefined ? '' : allOf(personId)));
  return useMemo(() => {
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => line.split(' ') as [string, Fate]).map(([roundId, fate]) => ({ roundId, fate }));
  }, [text]);
}
