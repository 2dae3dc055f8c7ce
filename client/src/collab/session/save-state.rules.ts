import { closeCode, type DocumentStatus } from '@palabre/shared/collab';

/** What the save line says. */
export type SaveState =
  | 'loading'
  /** all that was written here is durable */
  | 'saved'
  /** letters of this second are on their way: nothing is claimed of them */
  | 'writing'
  | 'saving'
  /** no network */
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
  | 'refused'
  /** the page is older than the program */
  | 'outdated'
  /** the text was made anew: this session is over, and another has to begin */
  | 'renewed';

type Mode = DocumentStatus['mode'];

/** What is known of a session. Local changes are numbered; an answer to number n says that all up to n are durable. */
export interface SessionFacts {
  /** the text is on the screen, whole as it was when the server was last heard of */
  loaded: boolean;
  connected: boolean;
  /** the server has been heard of since the page opened the text, or an attempt to hear of it came to nothing */
  tried: boolean;
  /** what the browser says of the network; only believed when nothing answers */
  online: boolean;
  mode: Mode | null;
  /** this person could write here at some moment */
  wrote: boolean;
  changes: number;
  answered: number;
  /** the oldest change without an answer waits for more than a second */
  slow: boolean;
  /** the code with which the server closed for good */
  closedWith: number | null;
  /** reached by exchanges every few seconds only */
  limited: boolean;
  /** the text has used more than half of its room */
  filling: boolean;
  /** what is written here outlives the page, on this device */
  kept: boolean;
}

export type SessionEvent =
  | { type: 'connected'; limited: boolean }
  | { type: 'disconnected' }
  /** an attempt to connect came to nothing */
  | { type: 'failed' }
  | { type: 'loaded' }
  /** the device had the text; `unsaved`: with words that may not have reached the server */
  | { type: 'restored'; writable: boolean; unsaved: boolean }
  | { type: 'kept'; kept: boolean }
  | { type: 'network'; online: boolean }
  | { type: 'status'; mode: Mode; filling: boolean }
  | { type: 'changed' }
  | { type: 'answered'; change: number }
  | { type: 'slow' }
  | { type: 'closed'; code: number }
  | { type: 'retried' };

export const firstFacts: SessionFacts = {
  loaded: false,
  connected: false,
  tried: false,
  online: true,
  mode: null,
  wrote: false,
  changes: 0,
  answered: 0,
  slow: false,
  closedWith: null,
  limited: false,
  filling: false,
  kept: false,
};

/** What is known after an event. */
export function after(facts: SessionFacts, event: SessionEvent): SessionFacts {
  switch (event.type) {
    case 'connected':
      return { ...facts, connected: true, tried: true, limited: event.limited };
    case 'disconnected':
      return { ...facts, connected: false, limited: false };
    case 'failed':
      return { ...facts, tried: true };
    case 'loaded':
      return { ...facts, loaded: true };
    case 'restored':
      return restored(facts, event);
    case 'kept':
      return { ...facts, kept: event.kept };
    case 'network':
      return { ...facts, online: event.online };
    case 'status':
      return { ...facts, mode: event.mode, filling: event.filling, wrote: facts.wrote || event.mode === 'open' };
    case 'changed':
      return { ...facts, changes: facts.changes + 1 };
    case 'answered': {
      const answered = Math.max(facts.answered, Math.min(event.change, facts.changes));
      return { ...facts, answered, slow: facts.slow && answered < facts.changes };
    }
    case 'slow':
      return { ...facts, slow: facts.answered < facts.changes };
    case 'closed':
      return { ...facts, connected: false, limited: false, closedWith: event.code };
    case 'retried':
      return { ...facts, closedWith: null };
  }
}

/** Words of an earlier visit have waited for long: they are late from the first moment. What the server has said meanwhile counts more. */
function restored(facts: SessionFacts, { writable, unsaved }: { writable: boolean; unsaved: boolean }): SessionFacts {
  const mode = facts.mode ?? (writable ? 'open' : 'read-only');
  return { ...facts, loaded: true, mode, wrote: facts.wrote || writable, changes: facts.changes + Number(unsaved), slow: facts.slow || unsaved };
}

/** Whether everything written here is durable on the server. */
export const isSettled = ({ changes, answered }: SessionFacts): boolean => changes === answered;

/** Whether what is typed now counts: also without a connection, where it was allowed at last. */
export const mayType = ({ loaded, mode, closedWith }: SessionFacts): boolean => loaded && closedWith === null && (mode === 'open' || mode === 'stalled');

const endings: Record<number, SaveState> = {
  [closeCode.signInRequired]: 'signed-out',
  [closeCode.unknownDocument]: 'gone',
  [closeCode.schemaTooOld]: 'outdated',
  [closeCode.generationChanged]: 'renewed',
  [closeCode.tooLarge]: 'too-large',
  [closeCode.invalidUpdate]: 'refused',
};

/** Ends after which a copy on the device would be refused again at each visit, or is no longer this person's to have. */
const spoiling: ReadonlySet<number> = new Set([
  closeCode.noAccess,
  closeCode.unknownDocument,
  closeCode.generationChanged,
  closeCode.tooLarge,
  closeCode.invalidUpdate,
]);

/** Whether an end makes what the device keeps of the text worthless; unsent words are kept apart from it. */
export const spoilsCopy = (code: number): boolean => spoiling.has(code);

/** What the save line says of a session. */
export function saveState(facts: SessionFacts): SaveState {
  const { loaded, connected, tried, online, mode, wrote, closedWith } = facts;
  if (closedWith !== null) return endings[closedWith] ?? (wrote ? 'revoked' : 'read-only');
  if (!loaded) return connected || online ? 'loading' : 'offline';
  if (mode === 'frozen') return 'frozen';
  if (mode === 'read-only') return wrote ? 'revoked' : 'read-only';
  if (!connected) return !online ? 'offline' : tried ? 'reconnecting' : 'loading';
  if (mode === 'stalled') return 'not-saved';
  return progressOf(facts);
}

/** On a line that is there, to a server that saves. */
function progressOf(facts: SessionFacts): SaveState {
  if (isSettled(facts)) return 'saved';
  if (!facts.slow) return 'writing';
  return facts.online ? 'saving' : 'offline';
}
