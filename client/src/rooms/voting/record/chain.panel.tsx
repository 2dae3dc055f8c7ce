import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { CopyButton, EmptyState, ErrorState, Row, ShowMore, Skeleton } from '../../../ui';
import { useChain } from '../voting.queries';
import { EventView } from './event.view';
import { ReceiptPanel } from './receipt.panel';
import styles from './record.module.css';

/** The record of a round, for everybody: where it ends, the way to find one's own receipt, and each event in order. */
export function ChainPanel({ round }: { round: RoundView }) {
  if (round.chainHead === null) {
    return (
      <EmptyState>
        <Trans>Ce scrutin a été ouvert avant que les scrutins n’aient un registre.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <p>
        <Trans>
          Chaque événement porte l’empreinte du précédent. Rien ne peut être retiré, ajouté ou changé après coup sans que toutes les empreintes suivantes
          changent.
        </Trans>
      </p>
      <p>
        <Trans>Dernière empreinte : notez-la, elle suffit à reconnaître ce registre entier.</Trans>
      </p>
      <Row>
        <code className={styles.hash}>{round.chainHead}</code>
        <CopyButton text={round.chainHead} />
      </Row>
      <h2>
        <Trans>Chercher un reçu</Trans>
      </h2>
      <ReceiptPanel round={round} />
      <h2>
        <Trans>Ce qui s’est passé</Trans>
      </h2>
      <Events round={round} />
    </>
  );
}

function Events({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const list = useChain(round.id);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton />;
  return (
    <>
      <ol aria-label={t`Registre du scrutin`} className={styles.events}>
        {list.items.map((event) => (
          <EventView key={event.seq} event={event} round={round} />
        ))}
      </ol>
      <ShowMore list={list} />
    </>
  );
}
