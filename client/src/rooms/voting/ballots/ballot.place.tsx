import type { RoundView } from '@palabre/shared/voting';
import { lazily } from '../../../ui';
import { useMe } from '../../people';
import { useMayKeepHere } from './may-keep';

const BallotPanel = lazily(async () => (await import('./ballot.panel')).BallotPanel);

/** Where the reader's ballot stands. What this device may keep is asked with the page and not with the ballot, which comes later: a network may be gone by then. */
export function BallotPlace({ round }: { round: RoundView }) {
  const { person } = useMe();
  return person ? <OwnBallot round={round} /> : <BallotPanel round={round} mayKeep={false} />;
}

function OwnBallot({ round }: { round: RoundView }) {
  return <BallotPanel round={round} mayKeep={useMayKeepHere()} />;
}
