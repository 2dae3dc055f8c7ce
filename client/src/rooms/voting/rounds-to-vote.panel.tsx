import { Plural, Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import { useSteadyList } from '../../lib';
import { CardList, ErrorState, HeldHeading, Notice, Skeleton } from '../../ui';
import { isToVote, RoundCardView } from './round-card.view';
import { useRounds } from './voting.queries';

/** What waits for the reader's vote, the next to close first. */
export function RoundsToVotePanel({ heading }: { heading: ReactNode }) {
  const list = useRounds({ state: 'open', limit: 100 });
  const { items } = list;
  const waiting = useMemo(() => items?.filter(isToVote).toSorted((a, b) => a.closesAt.localeCompare(b.closesAt)), [items]);
  const steady = useSteadyList({ ...list, items: waiting }, ({ id }) => id);
  return (
    <section>
      <HeldHeading steady={steady}>{heading}</HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton />)}
      {steady && <Summary waiting={steady.items.filter(({ gone }) => !gone).length} />}
      <CardList>
        {steady?.items.map(({ item, gone }) => (
          <RoundCardView key={item.id} round={item} gone={gone} />
        ))}
      </CardList>
    </section>
  );
}

function Summary({ waiting }: { waiting: number }) {
  if (waiting === 0) {
    return (
      <Notice>
        <Trans>Aucun scrutin ne vous attend.</Trans>
      </Notice>
    );
  }
  return (
    <p>
      <Plural value={waiting} one="# scrutin vous attend." other="# scrutins vous attendent." />
    </p>
  );
}
