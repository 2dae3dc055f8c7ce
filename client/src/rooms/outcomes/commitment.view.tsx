import { Trans, useLingui } from '@lingui/react/macro';
import type { CommitmentView as Commitment } from '@palabre/shared/outcomes';
import { Disclosure, Muted, PersonName, Time } from '../../ui';
import { Amount } from './amount.view';
import styles from './outcomes.module.css';
import { ReviewDay } from './review-day.view';
import { YearsView } from './years.view';

/** A promise: who, until when, and how far it has come. */
export function CommitmentView({ commitment }: { commitment: Commitment }) {
  const { owner, reviewOn } = commitment;
  return (
    <>
      <p>
        <Trans>
          Responsable : <PersonName person={owner} />
        </Trans>
        <br />
        <ReviewDay on={reviewOn} />
      </p>
      <YearsView commitment={commitment} />
      <Measurements commitment={commitment} />
    </>
  );
}

function Measurements({ commitment: { measurements, unit, title } }: { commitment: Commitment }) {
  const { t } = useLingui();
  if (measurements.length === 0) return null;
  return (
    <Disclosure summary={t`Toutes les mesures (${measurements.length})`}>
      <ol className={styles.measurements}>
        {measurements.toReversed().map(({ id, day, value, note, author }) => (
          <li key={id}>
            <strong>
              <Amount value={value} unit={unit} lang={title.lang} />
            </strong>
            , <Time at={day} as="date" />
            <br />
            {note && <span dir="auto">{note} </span>}
            <Muted>
              <PersonName person={author} />
            </Muted>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
