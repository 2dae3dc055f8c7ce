import { collabPath, Exchanged } from '@palabre/shared/collab';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../lib';
import { DeviceKeeper } from '../session/device.keeper';
import { DraftingSession } from '../session/session';
import type { SessionView } from '../session/session-view';

/** Which text, and for whom this device may keep it; nobody on a device that others use. */
export interface Visit {
  documentId: string;
  keptFor?: string;
}

const address = () => `${location.origin.replace(/^http/, 'ws')}${collabPath}`;

function openSession({ documentId, keptFor }: Visit, rescued: string): DraftingSession {
  return new DraftingSession({
    address: address(),
    documentId,
    rescued,
    online: navigator.onLine,
    hidden: () => document.hidden,
    exchange: async (body) => Exchanged.parse(await api.post(`/api/collab/documents/${documentId}/exchange`, body)),
    ...(keptFor !== undefined && { keeper: new DeviceKeeper(keptFor, documentId) }),
  });
}

/** Closing the page loses nothing. */
const isSafe = ({ kept, settled, rescued }: SessionView): boolean => kept || (settled && !rescued);

/** Tells the session what the browser says of the network and the page, and the browser that words would be lost. @returns what ends this */
function attend(session: DraftingSession): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('online', () => session.network(true), { signal });
  window.addEventListener('offline', () => session.network(false), { signal });
  document.addEventListener('visibilitychange', () => document.hidden || session.wake(), { signal });
  window.addEventListener('beforeunload', (event) => isSafe(session.view.get()) || event.preventDefault(), { signal });
  return () => listening.abort();
}

/** Opens a session, and another one whenever the text was made anew. @returns what ends this */
function follow(visit: Visit, show: (session: DraftingSession | undefined) => void): () => void {
  let close = (): void => undefined;
  const begin = (rescued: string): void => {
    const session = openSession(visit, rescued);
    const unattend = attend(session);
    const unsubscribe = session.view.subscribe(() => {
      if (session.view.get().state === 'renewed') queueMicrotask(renew);
    });
    close = () => {
      unsubscribe();
      unattend();
      session.destroy();
      close = () => undefined;
    };
    const renew = (): void => {
      if (session.doc.isDestroyed) return;
      close();
      begin(session.view.get().rescued);
    };
    show(session);
  };
  begin('');
  return () => {
    close();
    show(undefined);
  };
}

/** The session of a document for as long as the page shows it. */
export function useSession({ documentId, keptFor }: Visit): DraftingSession | undefined {
  const [session, setSession] = useState<DraftingSession>();
  useEffect(() => follow({ documentId, keptFor }, setSession), [documentId, keptFor]);
  return session;
}

export const useSessionView = (session: DraftingSession): SessionView => useSyncExternalStore(session.view.subscribe, session.view.get);
