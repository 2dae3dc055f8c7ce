import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { RecountFault } from '@palabre/shared/counting';
import { Card, CopyButton, Notice, Row } from '../../../ui';
import { ResultPanel } from '../result.panel';
import { eventWords } from './event.words';
import type { Follows, Verdict } from './recount.file';
import { recountWords } from './recount.words';
import styles from './record.module.css';

/** What a recount found: the result again with its conditions, or the first event that does not follow. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  return 'fault' in verdict ? <FaultView fault={verdict.fault} /> : <FollowsView follows={verdict.follows} />;
}

function FaultView({ fault: { code, event } }: { fault: Pick<RecountFault, 'code' | 'event'> }) {
  const { t, i18n } = useLingui();
  return (
    <Notice tone="err" live title={t`Le résultat ne découle pas de ce fichier`}>
      <p>{i18n._(recountWords[code])}</p>
      {event && (
        <p>
          <Trans>
            Premier événement en désaccord : n° {event.seq}, {i18n._(eventWords[event.kind])}.
          </Trans>
        </p>
      )}
    </Notice>
  );
}

function FollowsView({ follows: { recounted, rule, options, receiptEvent } }: { follows: Follows }) {
  const { t } = useLingui();
  const { question, ballots, events, head, result } = recounted;
  return (
    <Card as="section">
      <Notice tone="ok" live title={t`Le résultat publié découle des bulletins publiés`}>
        <p>
          <Plural value={ballots} one="# bulletin recompté." other="# bulletins recomptés." />{' '}
          <Plural value={events} one="# événement vérifié." other="# événements vérifiés." />
        </p>
        {receiptEvent !== null && (
          <p>
            <Trans>L’empreinte que vous avez donnée est celle de l’événement n° {receiptEvent} : ce registre est bien celui de votre reçu.</Trans>
          </p>
        )}
      </Notice>
      <h2>{question}</h2>
      <ResultPanel result={result} options={options} rule={rule} />
      <p>
        <Trans>Fin du registre, à comparer avec celle que montrent la page du registre ou le procès-verbal :</Trans>
      </p>
      <Row>
        <code className={styles.hash}>{head}</code>
        <CopyButton text={head} />
      </Row>
    </Card>
  );
}
