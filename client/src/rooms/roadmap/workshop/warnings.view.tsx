import { Plural, Trans } from '@lingui/react/macro';
import type { ImportWarning } from '@palabre/shared/roadmap';
import { Button, Disclosure, Notice } from '../../../ui';
import { isBlocking, WarningSentence } from './warning.sentence';
import styles from './workshop.module.css';

interface Props {
  warnings: readonly ImportWarning[];
  onGo: (warning: ImportWarning) => void;
}

/** What the importer was not sure of, each with the way to its place. */
export function WarningsView({ warnings, onGo }: Props) {
  const blocking = warnings.filter(isBlocking);
  const others = warnings.filter((warning) => !isBlocking(warning));
  return (
    <>
      {blocking.length > 0 && (
        <Notice tone="warn" title={<Trans>À corriger avant de publier</Trans>}>
          <WarningList warnings={blocking} onGo={onGo} />
        </Notice>
      )}
      {others.length > 0 && (
        <Disclosure open={others.length <= 5} summary={<Plural value={others.length} one="# point à vérifier" other="# points à vérifier" />}>
          <WarningList warnings={others} onGo={onGo} />
        </Disclosure>
      )}
      {warnings.length === 0 && (
        <p>
          <Trans>Rien d’inhabituel n’a été remarqué. Relisez tout de même avant de publier.</Trans>
        </p>
      )}
    </>
  );
}

function WarningList({ warnings, onGo }: Props) {
  return (
    <ul className={styles.warnings}>
      {warnings.map((warning) => (
        <li key={JSON.stringify(warning)}>
          <WarningSentence warning={warning} />{' '}
          <Button look="quiet" small onClick={() => onGo(warning)}>
            <Trans>Voir la ligne {warning.line}</Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
}
