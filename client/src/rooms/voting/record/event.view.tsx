import { Trans, useLingui } from '@lingui/react/macro';
import type { ChainEvent, RoundView } from '@palabre/shared/voting';
import { CopyButton, Muted, Row, Time, VisuallyHidden } from '../../../ui';
import { EventDetail } from './event-detail.view';
import { eventWords } from './event.words';
import styles from './record.module.css';

/** One event of the chain: what, when, and the hash that binds it to the one before. */
export function EventView({ event, round }: { event: ChainEvent; round: RoundView }) {
  const { i18n } = useLingui();
  const { seq, at, kind, hash } = event;
  return (
    <li>
      <p className={styles.what}>
        <strong>{i18n._(eventWords[kind])}</strong>
      </p>
      <EventDetail event={event} round={round} />
      <Row>
        <Muted>
          <Trans>
            N° {seq}, <Time at={at} as="full" />
          </Trans>
        </Muted>
        <code>{hash.slice(0, 12)}…</code>
        <CopyButton text={hash}>
          <Trans>
            Copier <VisuallyHidden>l’empreinte n° {seq}</VisuallyHidden>
          </Trans>
        </CopyButton>
      </Row>
    </li>
  );
}
