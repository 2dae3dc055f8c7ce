import { Trans } from '@lingui/react/macro';
import type { SessionView } from '../session/session-view';
import styles from './drafting.module.css';

/** What is worth knowing and calls for nothing now; found by whoever reads, announced to nobody. */
export function QuietNotices({ view: { limited, filling } }: { view: SessionView }) {
  return (
    <>
      {limited && (
        <p className={styles.quiet}>
          <Trans>Connexion limitée : les mots arrivent après quelques secondes, et les curseurs des autres ne sont pas montrés.</Trans>
        </p>
      )}
      {filling && (
        <p className={styles.quiet}>
          <Trans>Ce texte occupe déjà plus de la moitié de la place prévue.</Trans>
        </p>
      )}
    </>
  );
}
