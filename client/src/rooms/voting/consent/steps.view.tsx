import { Trans, useLingui } from '@lingui/react/macro';
import { ConsentStep, type ConsentView } from '@palabre/shared/voting';
import { useFormat } from '../../../i18n';
import styles from './consent.module.css';
import { stepWords } from './consent.words';

/** Where the circle is, what is done there, and who has not spoken. */
export function StepsView({ consent: { step, waitingFor }, open }: { consent: ConsentView; open: boolean }) {
  const { i18n } = useLingui();
  const { list } = useFormat();
  const names = list(waitingFor.map(({ name }) => name));
  return (
    <>
      <ol className={styles.steps}>
        {ConsentStep.options.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {i18n._(stepWords[one].name)}
          </li>
        ))}
      </ol>
      {open && (
        <>
          <p>{i18n._(stepWords[step].what)}</p>
          <p role="status">{waitingFor.length === 0 ? <Trans>Tout le monde s’est exprimé.</Trans> : <Trans>On attend encore : {names}.</Trans>}</p>
        </>
      )}
    </>
  );
}
