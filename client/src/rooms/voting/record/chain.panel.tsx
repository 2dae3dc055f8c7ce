import { useLingui } from '@lingui/react/macro';
import type { ChainEvent } from '@palabre/shared/voting';
import { CopyButton, ErrorState, ShowMore, Skeleton, Table, Time } from '../../../ui';
import { useChain } from '../voting.queries';
import { eventWords } from './event.words';

/** What happened in a round, each event hashed with the one before it. */
export function ChainPanel({ roundId }: { roundId: string }) {
  const { t } = useLingui();
  const list = useChain(roundId);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton />;
  return (
    <>
      <Table caption={t`Registre du scrutin`}>
        <thead>
          <tr>
            <th scope="col">{t`N°`}</th>
            <th scope="col">{t`Événement`}</th>
            <th scope="col">{t`Moment`}</th>
            <th scope="col">{t`Empreinte`}</th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((event) => (
            <Line key={event.seq} event={event} />
          ))}
        </tbody>
      </Table>
      <ShowMore list={list} />
    </>
  );
}

function Line({ event: { seq, kind, at, hash } }: { event: ChainEvent }) {
  const { i18n } = useLingui();
  return (
    <tr>
      <th scope="row">{seq}</th>
      <td>{i18n._(eventWords[kind])}</td>
      <td>
        <Time at={at} as="full" />
      </td>
      <td>
        <code>{hash.slice(0, 12)}…</code> <CopyButton text={hash} />
      </td>
    </tr>
  );
}
