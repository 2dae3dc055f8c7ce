import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSteadyList } from '../../lib';
import { ErrorState, HeldHeading, Muted, ShowMore, Skeleton } from '../../ui';
import { ActivityView } from './activity.view';
import { sentenceOf, type ActivityWords } from './activity.words';
import styles from './groups.module.css';
import { useActivity } from './groups.queries';

interface Props {
  groupId: string;
  words: ActivityWords;
}

/** What happened in the group, the newest first. */
export function ActivityPanel({ groupId, words }: Props) {
  const list = useActivity(groupId);
  const { items } = list;
  const told = useMemo(() => items?.filter((activity) => sentenceOf(words, activity)), [items, words]);
  const steady = useSteadyList({ ...list, items: told }, ({ id }) => id);
  return (
    <section>
      <HeldHeading steady={steady}>
        <Trans>Ce qui s’est passé</Trans>
      </HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton lines={5} />)}
      {steady?.items.length === 0 && (
        <Muted>
          <Trans>Il ne s’est encore rien passé.</Trans>
        </Muted>
      )}
      <ol className={styles.plain}>
        {steady?.items.map(({ item }) => (
          <ActivityView key={item.id} activity={item} words={words} />
        ))}
      </ol>
      <ShowMore list={list} />
    </section>
  );
}
