/**
 * Comments on their way. A comment is kept on this device from the moment it is sent until the server has it, with the key under
 * which sending it again posts it once. It is kept for this tab and this person only, since devices are shared; nothing leaves
 * by itself.
 */
import type { PostComment } from '@palabre/shared/comments';

interface Kept {
  comment: PostComment;
  personId: string;
}

export interface Unsent extends Kept {
  sending: boolean;
  /** why it is not sent, if that is known: after a reload it is not */
  error?: unknown;
}

interface Attempt {
  sending: boolean;
  error?: unknown;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const place = 'outbox:comments';

/** What is kept, in the tab's storage and, where that is full, refused or emptied by somebody else (signing out), in memory. */
function keptIn(storage: () => Store) {
  let memory = '[]';
  return {
    load: (): string => {
      try {
        return storage().getItem(place) ?? '[]';
      } catch {
        return memory;
      }
    },
    save: (kept: readonly Kept[]): void => {
      memory = JSON.stringify(kept);
      try {
        if (kept.length > 0) storage().setItem(place, memory);
        else storage().removeItem(place);
      } catch {
        // It is still in memory, and on the screen.
      }
    },
  };
}

const parse = (raw: string) => JSON.parse(raw) as Kept[];
const keyOf = ({ comment }: Kept) => comment.idempotencyKey;

export function createOutbox(storage: () => Store) {
  const kept = keptIn(storage);
  const listeners = new Set<() => void>();
  const attempts = new Map<string, Attempt>();
  let told: { raw: string; attempts: number; list: readonly Unsent[] } = { raw: '', attempts: 0, list: [] };
  let changes = 0;

  const tell = (): void => {
    changes += 1;
    for (const listener of listeners) listener();
  };
  const keep = (all: readonly Kept[]): void => {
    kept.save(all);
    tell();
  };
  return {
    /** The same list as long as nothing has changed. */
    list: (): readonly Unsent[] => {
      const raw = kept.load();
      if (raw === told.raw && changes === told.attempts) return told.list;
      const unsent = parse(raw).map((one) => ({ ...one, ...(attempts.get(keyOf(one)) ?? { sending: false }) }));
      told = { raw, attempts: changes, list: unsent };
      return unsent;
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Keeps it, and marks it as on its way. */
    depart: (comment: Kept): void => {
      attempts.set(keyOf(comment), { sending: true });
      keep([...parse(kept.load()).filter((one) => keyOf(one) !== keyOf(comment)), comment]);
    },
    /** It did not arrive, or nobody knows. */
    fail: (key: string, error: unknown): void => {
      attempts.set(key, { sending: false, error });
      tell();
    },
    /** It has arrived, or its words are back in a form. */
    forget: (key: string): void => {
      attempts.delete(key);
      keep(parse(kept.load()).filter((one) => keyOf(one) !== key));
    },
  };
}

export const outbox = createOutbox(() => sessionStorage);
