import { collabPath, type Exchange, Exchanged } from '@palabre/shared/collab';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api, ApiProblem } from '../../lib';
import { DeviceKeeper } from '../session/device.keeper';
import { placeOf } from '../session/device-places';
import { hasLeftWords, leaveWords, takeWords } from '../session/left-words';
import { DraftingSession } from '../session/session';
import type { SessionView } from '../session/session-view';

/** Whether whoever began to write is still the one who is signed in: words leave under their own name, or not at all. */
export interface Identity {
  /** as far as this page knows */
  isKnown(): boolean;
  /** the server is asked */
  confirm(): Promise<boolean>;
}

/** Which text, who writes, and whether this device may keep it: not one that others use. */
export interface Visit {
  documentId: string;
  personId: string;
  keeps: boolean;
  /** the same one for the whole visit */
  identity: Identity;
}

/** The server answers sooner, also when it waits for something to happen. */
const longestExchangeMs = 25_000;

const address = () => `${location.origin.replace(/^http/, 'ws')}${collabPath}`;

/** A browser has one account at a time for all its tabs: when another one is signed in, this session is over. */
async function exchangeAs(documentId: string, identity: Identity, body: Exchange): Promise<Exchanged> {
  if (!identity.isKnown()) throw new ApiProblem({ code: 'people/sign_in_required', status: 401 });
  return Exchanged.parse(await api.post(`/api/collab/documents/${documentId}/exchange`, body, { signal: AbortSignal.timeout(longestExchangeMs) }));
}

function openSession({ documentId, personId, keeps, identity }: Visit, rescued: string): DraftingSession {
  return new DraftingSession({
    address: address(),
    documentId,
    person: personId,
    rescued,
    online: navigator.onLine,
    hidden: () => document.hidden,
    exchange: (body) => exchangeAs(documentId, identity, body),
    ...(keeps && { keeper: new DeviceKeeper(personId, documentId) }),
  });
}

/** Closing the page loses nothing. */
const isSafe = ({ kept, settled, keepsRescued }: SessionView): boolean => keepsRescued && (kept || settled);

/** What would be lost with a session that ends now. Letters of this second leave as it ends. */
function atRisk(session: DraftingSession): string {
  const { kept, settled, state, rescued, keepsRescued } = session.view.get();
  const unsent = kept || settled || state === 'writing' ? '' : session.unsent();
  return [keepsRescued ? '' : rescued, unsent].filter(Boolean).join('\n');
}

/** Tells the session what the browser says of the network and the page, and the browser that words would be lost. @returns what ends this */
function attend(session: DraftingSession): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('online', () => session.network(true), { signal });
  window.addEventListener('offline', () => session.network(false), { signal });
  document.addEventListener('visibilitychange', () => document.hidden || session.wake(), { signal });
  window.addEventListener('pagehide', () => session.hide(), { signal });
  window.addEventListener('beforeunload', (event) => isSafe(session.view.get()) || event.preventDefault(), { signal });
  return () => listening.abort();
}

/** Somebody who left a text for another page of this tab still has words here. */
window.addEventListener('beforeunload', (event) => hasLeftWords() && event.preventDefault());

/** Opens a session, and another one whenever the text was made anew. @returns what ends this */
function follow(visit: Visit, show: (session: DraftingSession | undefined) => void): () => void {
  const place = placeOf(visit.personId, visit.documentId);
  let leave = (): void => undefined;
  const begin = (rescued: string): void => {
    const session = openSession(visit, rescued);
    const unattend = attend(session);
    const unsubscribe = session.view.subscribe(() => {
      if (session.view.get().state === 'renewed') queueMicrotask(renew);
    });
    const close = (): void => {
      unsubscribe();
      unattend();
      session.destroy();
    };
    leave = () => {
      leaveWords(place, atRisk(session));
      close();
    };
    const renew = (): void => {
      if (session.doc.isDestroyed) return;
      close();
      begin(session.view.get().rescued);
    };
    show(session);
  };
  begin(takeWords(place));
  return () => {
    leave();
    show(undefined);
  };
}

/** The session of a document for as long as the page shows it. */
export function useSession({ documentId, personId, keeps, identity }: Visit): DraftingSession | undefined {
  const [session, setSession] = useState<DraftingSession>();
  useEffect(() => follow({ documentId, personId, keeps, identity }, setSession), [documentId, personId, keeps, identity]);
  return session;
}

export const useSessionView = (session: DraftingSession): SessionView => useSyncExternalStore(session.view.subscribe, session.view.get);
