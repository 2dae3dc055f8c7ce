import { collabPath } from '@palabre/shared/collab';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftingSession, type SessionView } from '../session/session';

const address = () => `${location.origin.replace(/^http/, 'ws')}${collabPath}`;

/** Tells the session what the browser says of the network, and the browser that words would be lost. @returns what ends this */
function attend(session: DraftingSession): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('online', () => session.network(true), { signal });
  window.addEventListener('offline', () => session.network(false), { signal });
  window.addEventListener('beforeunload', (event) => session.view.get().settled || event.preventDefault(), { signal });
  return () => listening.abort();
}

/** The session of a document for as long as the page shows it. */
export function useSession(documentId: string): DraftingSession | undefined {
  const [session, setSession] = useState<DraftingSession>();
  useEffect(() => {
    const opened = new DraftingSession({ address: address(), documentId });
    const unattend = attend(opened);
    setSession(opened);
    return () => {
      unattend();
      opened.destroy();
      setSession(undefined);
    };
  }, [documentId]);
  return session;
}

export const useSessionView = (session: DraftingSession): SessionView => useSyncExternalStore(session.view.subscribe, session.view.get);
