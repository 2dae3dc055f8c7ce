import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useRef } from 'react';
import { announce, useNow, useOnline } from '../../../lib';
import { useIdentity } from '../../people';
import { useSendWaiting } from '../voting.queries';
import { forgetWaiting, keepWaiting, keptWaiting } from './waiting.store';

/** One tab at a time; where the browser has no locks, sending the same ballot twice changes nothing. */
const inTurn = (name: string, act: () => Promise<void>): Promise<void> => navigator.locks?.request(name, act) ?? act();

/**
 * Sends ballots that wait on this device, as soon as there is a network and then every half minute. What another tab withdrew or sent meanwhile is not
 * sent, nor anything of somebody who is no longer the one who is signed in.
 */
export function useWaitingSender(personId: string, roundIds: readonly string[]): void {
  const { t } = useLingui();
  const [online, now] = [useOnline(), useNow()];
  const identity = useIdentity(personId);
  const { mutateAsync: send } = useSendWaiting();
  const busy = useRef(false);
  const sendOne = useCallback(
    async (roundId: string) => {
      const waiting = keptWaiting(personId, roundId);
      if (waiting?.fate !== 'waiting' || !(await identity.confirm())) return;
      const end = await send(waiting);
      if (end.fate === 'waiting' || keptWaiting(personId, roundId) === null) return;
      if (end.fate !== 'counted') {
        keepWaiting(personId, { ...waiting, fate: end.fate, ...(end.code !== undefined && { code: end.code }) });
        return;
      }
      forgetWaiting(personId, roundId);
      announce(t`Votre bulletin en attente est arrivé : il est enregistré.`);
    },
    [personId, identity, send, t],
  );
  const rounds = roundIds.join(' ');
  useEffect(() => {
    if (!online || busy.current || rounds === '') return;
    busy.current = true;
    const all = rounds.split(' ').map((roundId) => inTurn(`palabre/ballot-waiting/${roundId}`, () => sendOne(roundId)));
    void Promise.allSettled(all).then(() => {
      busy.current = false;
    });
  }, [online, now, rounds, sendOne]);
}
