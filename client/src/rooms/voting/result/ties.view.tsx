import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundResult } from '@palabre/shared/voting';
import { useId } from 'react';
import { useFormat } from '../../../i18n';
import { TiesMet, type TieMet } from './charts/tally.schema';
import styles from './result.module.css';
import { placeOf } from './tie.rules';
import { placeWords, settledWords } from './tie.words';

interface Props {
  result: RoundResult;
  /** the label of an option */
  name: (id: string) => string;
}

/** Each tie that was met on the way, and what settled it. */
export function TiesView({ result, name }: Props) {
  const heading = useId();
  const read = TiesMet.safeParse(result.tally);
  const ties = read.success ? read.data.ties : [];
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.ties}>
      <h2 id={heading}>
        <Trans>Égalités rencontrées, et ce qui les a départagées</Trans>
      </h2>
      <ol>
        {ties.map((tie, place) => (
          <li key={place}>
            <TieSentences tie={tie} name={name} />
          </li>
        ))}
      </ol>
      {ties.some(({ settledBy }) => settledBy === 'lot') && <LotSentence />}
    </section>
  );
}

function TieSentences({ tie: { where, tied, settledBy, order }, name }: { tie: TieMet; name: Props['name'] }) {
  const { i18n } = useLingui();
  const { list } = useFormat();
  const { place, values } = placeOf(where);
  const found = { ...placeWords[place], values };
  const among = list(tied.map(name));
  const drawn = order?.map(name).join(' > ');
  return (
    <>
      <strong>
        {i18n._(found)} : {among}.
      </strong>{' '}
      {i18n._(settledWords[settledBy])} {drawn && <Trans>Ordre obtenu : {drawn}.</Trans>}
    </>
  );
}

function LotSentence() {
  return (
    <p>
      <Trans>
        Le tirage au sort ne peut être orienté par personne : avant l’ouverture, chaque scrutatrice ou scrutateur a publié l’empreinte d’un secret, révélé après
        la clôture. L’empreinte SHA-256 de tous ces secrets et de chaque option donne l’ordre. Le registre du scrutin contient de quoi le refaire.
      </Trans>
    </p>
  );
}
