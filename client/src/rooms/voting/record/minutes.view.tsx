import { Trans, useLingui } from '@lingui/react/macro';
import type { MinutesFormat, RoundView } from '@palabre/shared/voting';
import { Row } from '../../../ui';

const formats: readonly MinutesFormat[] = ['pdf', 'html', 'odt'];

/** The minutes of a closed round to take away, in the language of the page. Like the export they are for people with an account. */
export function MinutesView({ round }: { round: RoundView }) {
  const { t, i18n } = useLingui();
  if (round.state !== 'closed' || round.chainHead === null || round.notOnRoll === 'visitor') return null;
  const names: Record<MinutesFormat, string> = { pdf: t`à imprimer et signer (PDF)`, html: t`à lire (page HTML)`, odt: t`à compléter (ODT)` };
  return (
    <>
      <p>
        <strong>
          <Trans>Procès-verbal</Trans>
        </strong>
      </p>
      <Row>
        {formats.map((format) => (
          <a
            key={format}
            href={`/api/rounds/${round.id}/minutes?format=${format}&language=${i18n.locale}`}
            aria-label={t`Procès-verbal ${names[format]}`}
            download
          >
            {names[format]}
          </a>
        ))}
      </Row>
    </>
  );
}
