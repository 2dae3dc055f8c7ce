import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { Notice } from '../../../ui';
import { useMe } from '../../people';
import { useWaitingRounds } from './device.store';
import { useWaitingSender } from './waiting.sender';
import { useWaiting } from './waiting.store';

/** On every page: sends what waits on this device, and says what does not count yet. */
export function WaitingBallotsPanel() {
  const { person } = useMe();
  const roundIds = useWaitingRounds(person?.id);
  return person && roundIds.length > 0 ? <WaitingBallots personId={person.id} roundIds={roundIds} /> : null;
}

function WaitingBallots({ personId, roundIds }: { personId: string; roundIds: string[] }) {
  const [path] = useLocation();
  useWaitingSender(personId, roundIds);
  // The page of a round says more about its own.
  return roundIds.filter((id) => path !== `/rounds/${id}`).map((id) => <Reminder key={id} personId={personId} roundId={id} />);
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
