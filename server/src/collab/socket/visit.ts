import type { Credentials, Participant } from '../gate.port';

/** Who came, where to. */
export interface Visit {
  credentials: Credentials;
  documentId: string;
  /** whom the page was opened for; null where it does not say, as with ordinary Yjs clients */
  expected: string | null;
}

/** A browser has one account at a time: another tab may have changed it since the page was opened, and words leave under their author's name only. */
export const isAnother = ({ personId }: Participant, { expected }: Pick<Visit, 'expected'>): boolean => expected !== null && expected !== personId;
