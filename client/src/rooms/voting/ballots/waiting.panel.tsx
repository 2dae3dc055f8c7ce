import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { Notice } from '../../../ui';
import { useMe } from '../../people';
import { useWaitingSender } from './waiting.sender';
import { useAllWaiting, useWaiting } from './waiting.store';

/** On every page: sends what waits on this device, and says what does not count yet. */
export function WaitingBallotsPanel() {
  const { person } = useMe();
  const all = useAllWaiting(person?.id);
  return person && all.length > 0 ? <WaitingBallots personId={person.id} all={all} /> : null;
}

function WaitingBallots({ personId, all }: { personId: string; all: ReturnType<typeof useAllWaiting> }) {
  const [path] = useLocation();
  useWaitingSender(
    personId,
    all.filter(({ fate }) => fate === 'waiting').map(({ roundId }) => roundId),
  );
  // The page of a round says more about its own.
  return all.filter(({ roundId }) => path !== `/rounds/${roundId}`).map(({ roundId }) => <Reminder key={roundId} personId={personId} roundId={roundId} />);
}

function Reminder({ personId, roundId }: { personId: string; roundId: string }) {
  const waiting = useWaiting(personId, roundId);
  if (!waiting) return null;
  return (
    <Notice tone="warn">
      <p>
        {waiting.fate === 'waiting' ? (
          <Trans>Un bulletin attend sur cet appareil, et ne compte pas encore :</Trans>
        ) : (
          <Trans>Un bulletin gardé sur cet appareil n’a pas été compté :</Trans>
        )}{' '}
        <Link href={`/rounds/${roundId}`}>{waiting.question}</Link>
      </p>
    </Notice>
  );
}
