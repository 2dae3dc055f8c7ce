import { Plural, Trans } from '@lingui/react/macro';
import { CardList, ErrorState, Notice, Skeleton } from '../../ui';
import { RoundCardView } from './round-card.view';
import { useRounds } from './voting.queries';

/** What waits for the reader's vote, the next to close first. */
export function RoundsToVotePanel() {
  const list = useRounds({ state: 'open' });
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton />;
  const waiting = list.items.filter(({ mayVote, voted }) => mayVote && !voted).toSorted((a, b) => a.closesAt.localeCompare(b.closesAt));
  if (waiting.length === 0) {
    return (
      <Notice>
        <Trans>Aucun scrutin ne vous attend.</Trans>
      </Notice>
    );
  }
  return (
    <>
      <p>
        <Plural value={waiting.length} one="# scrutin vous attend." other="# scrutins vous attendent." />
      </p>
      <CardList>
        {waiting.map((round) => (
          <RoundCardView key={round.id} round={round} />
        ))}
      </CardList>
    </>
  );
}
