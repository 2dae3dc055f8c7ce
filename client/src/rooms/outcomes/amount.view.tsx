import { Trans } from '@lingui/react/macro';
import type { CommitmentProgress } from '@palabre/shared/outcomes';
import type { Locale } from '@palabre/shared/kernel';
import { Text, Time } from '../../ui';
import { useQuantity } from './use-quantity';

interface AmountProps {
  value: string;
  unit: string;
  /** of the unit */
  lang: Locale;
}

/** A number and its unit, which never part at the end of a line. */
export function Amount({ value, unit, lang }: AmountProps) {
  const quantity = useQuantity();
  return (
    <>
      {quantity(value)}
      {'\u00a0'}
      <Text fragment={{ text: unit, lang }} />
    </>
  );
}

/** How far a commitment has come, in a sentence. */
export function ProgressSentence({ progress: { title, unit, target, latest } }: { progress: CommitmentProgress }) {
  const amount = (value: string) => <Amount value={value} unit={unit} lang={title.lang} />;
  return (
    <>
      {latest ? (
        <Trans>
          Dernière mesure : <strong>{amount(latest.value)}</strong> le <Time at={latest.day} as="date" />.
        </Trans>
      ) : (
        <Trans>Pas encore de mesure.</Trans>
      )}{' '}
      {target && (
        <Trans>
          Objectif pour {target.year} : {amount(target.value)}.
        </Trans>
      )}
    </>
  );
}
