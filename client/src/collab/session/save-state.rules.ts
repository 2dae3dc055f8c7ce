import { closeCode, type DocumentStatus } from '@palabre/shared/collab';

/** What the save line says. */
export type SaveState =
  | 'loading'
  | 'saved'
  | 'saving'
  /** no network: kept in this page */
  | 'offline'
  | 'reconnecting'
  /** connected, but the server cannot save now: it keeps trying */
  | 'not-saved'
  | 'frozen'
  /** never could write here */
  | 'read-only'
  /** could, and no longer can */
  | 'revoked'
  | 'signed-out'
  | 'gone'
  | 'too-large'
  /** the server took a change of this page for damaged */
  | 'refused';

/** What is known of a session. Local changes are numbered; an answer to number n says that all up to n are durable. */
export interface SessionFacts {
  /** the text has been here once, whole */
  loaded: boolean;
  connected: boolean;
  /** what the browser says of the network; only believed when nothing answers */
  online: boolean;
  mode: DocumentStatus['mode'] | null;
  /** this person could write here at some moment */
  wrote: boolean;
  changes: number;
  answered: number;
  /** the oldest change without an answer waits for more than a second */
  slow: boolean;
  /** the code with which the server closed for good */
  closedWith: number | null;
}

export type SessionEvent =
  | { type: 'connected' }
  | { type: 'disconnected' }
  | { type: 'loaded' }
  | { type: 'network'; online: boolean }
  | { type: 'mode'; mode: DocumentStatus['mode'] }
  | { type: 'changed' }
  | { type: 'answered'; change: number }
  | { type: 'slow' }
  | { type: 'closed'; code: number }
  | { type: 'retried' };

export const firstFacts: SessionFacts = {
  loaded: false,
  connected: false,
  online: true,
  mode: null,
  wrote: false,
  changes: 0,
  answered: 0,
  slow: false,
  closedWith: null,
};

/** What is known after an event. */
export function after(facts: SessionFacts, event: SessionEvent): SessionFacts {
  switch (event.type) {
    case 'connected':
      return { ...facts, connected: true };
    case 'disconnected':
      return { ...facts, connected: false };
    case 'loaded':
      return { ...facts, loaded: true };
    case 'network':
      return { ...facts, online: event.online };
    case 'mode':
      return { ...facts, mode: event.mode, wrote: facts.wrote || event.mode === 'open' };
    case 'changed':
      return { ...facts, changes: facts.changes + 1 };
    case 'answered': {
      const answered = Math.max(facts.answered, Math.min(event.change, facts.changes));
      return { ...facts, answered, slow: facts.slow && answered < facts.changes };
    }
    case 'slow':
      return { ...facts, slow: facts.answered < facts.changes };
    case 'closed':
      return { ...facts, connected: false, closedWith: event.code };
    case 'retried':
      return { ...facts, closedWith: null };
  }
}

/** Whether everything written here is durable on the server. */
export const isSettled = ({ changes, answered }: SessionFacts): boolean => changes === answered;

/** Whether what is typed now counts: also without a connection, where it was allowed at last. */
export const mayType = ({ loaded, mode, closedWith }: SessionFacts): boolean => loaded && closedWith === null && (mode === 'open' || mode === 'stalled');

const endings: Record<number, SaveState> = {
  [closeCode.signInRequired]: 'signed-out',
  [closeCode.unknownDocument]: 'gone',
  [closeCode.tooLarge]: 'too-large',
  [closeCode.invalidUpdate]: 'refused',
};

/** What the save line says of a session. */
export function saveState(facts: SessionFacts): SaveState {
  const { loaded, connected, online, mode, wrote, slow, closedWith } = facts;
  if (closedWith !== null) return endings[closedWith] ?? (wrote ? 'revoked' : 'read-only');
  if (!loaded) return connected || online ? 'loading' : 'offline';
  if (mode === 'frozen') return 'frozen';
  if (mode === 'read-only') return wrote ? 'revoked' : 'read-only';
  if (!connected) return online ? 'reconnecting' : 'offline';
  if (mode === 'stalled') return 'not-saved';
  if (!slow) return 'saved';
  return online ? 'saving' : 'offline';
}
