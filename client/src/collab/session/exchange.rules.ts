import { closeCode, largestUpdate } from '@palabre/shared/collab';

/** Between two exchanges while somebody writes or reads. */
const usualMs = 2_000;
const hiddenMs = 15_000;
const longestMs = 10_000;
/** So many exchanges without news, and the next ones come later and later. */
const patience = 15;

export interface ExchangePace {
  /** something waits to be saved */
  unsent: boolean;
  /** nobody looks at the page */
  hidden: boolean;
  /** exchanges that brought nothing, one after the other */
  idle: number;
  /** answers "not now", one after the other */
  refusals: number;
}

/** How long after the beginning of an exchange the next one begins, in milliseconds. */
export function exchangePause({ unsent, hidden, idle, refusals }: ExchangePace): number {
  if (refusals > 0) return Math.min(longestMs, usualMs * 2 ** refusals);
  if (unsent) return usualMs;
  if (hidden) return hiddenMs;
  return Math.min(longestMs, usualMs * Math.max(1, idle - patience + 1));
}

const ends: Readonly<Record<string, number>> = {
  'collab/no_access': closeCode.noAccess,
  'collab/unknown_document': closeCode.unknownDocument,
  'collab/schema_too_old': closeCode.schemaTooOld,
  'collab/generation_changed': closeCode.generationChanged,
  'collab/too_large': closeCode.tooLarge,
  'collab/invalid_update': closeCode.invalidUpdate,
};

/** Whatever the code says: what lies between may refuse what is too large in its own words. */
const endsOfStatus: Readonly<Record<number, number>> = { 401: closeCode.signInRequired, 413: closeCode.tooLarge };

/**
 * The close code that a socket would have been given for the same refusal.
 * @param code of the problem; @param status of the answer
 * @returns undefined when it is worth trying again
 */
export const endOf = (code: string, status: number): number | undefined => ends[code] ?? endsOfStatus[status];

/** Whether the server would refuse an update for its size, before it knows what it is. */
export const isTooLarge = (update: Uint8Array): boolean => update.length > largestUpdate;

/** Whether the server is there and cannot save or answer just now. */
export const isPassing = (status: number): boolean => status === 429 || status === 503;
