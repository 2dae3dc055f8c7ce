import { useMemo } from 'react';
import { forgetOnDevice, keepOnDevice, readDevice, useDevice, waitingPlace } from './device.store';
import { waitingIn, type WaitingBallot } from './waiting.rules';

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
