import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Notice, TextField } from '../../../ui';
import { ExportFileField } from './export-file.field';
import { loadTools, verdictOn, type Verdict } from './recount.file';
import styles from './record.module.css';
import { VerdictView } from './verdict.view';

/** Recounts a round from its export, on this device: nothing is sent, and once the page is here no network is needed. */
export function RecountPanel() {
  const { t } = useLingui();
  const [head, setHead] = useState('');
  const [file, setFile] = useState<File>();
  const verdict = useVerdict(file, head);
  return (
    <>
      <p>
        <Trans>
          Choisissez l’export d’un scrutin clos. Il est vérifié ici, sur votre appareil : l’empreinte, le registre, la liste, chaque bulletin, puis tout est
          recompté. Rien n’est envoyé.
        </Trans>
      </p>
      <Readiness />
      <div className={styles.narrow}>
        <TextField
          label={t`Empreinte du registre, telle que votre reçu ou le procès-verbal l’indique`}
          hint={t`64 caractères. Elle seule prouve que le fichier entier n’en est pas un autre.`}
          error={isHead(head) ? undefined : t`Une empreinte a 64 caractères, de 0 à 9 et de a à f.`}
          optional
          value={head}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setHead(event.currentTarget.value.trim().toLowerCase())}
        />
      </div>
      <ExportFileField name={file?.name} onFile={setFile} />
      {verdict === 'failed' && (
        <Notice tone="err" live>
          <Trans>La vérification n’a pas pu être chargée. Rechargez la page avec une connexion, puis réessayez.</Trans>
        </Notice>
      )}
      {verdict && verdict !== 'failed' && <VerdictView verdict={verdict} />}
    </>
  );
}

const isHead = (head: string): boolean => head === '' || /^[0-9a-f]{64}$/.test(head);

/** Looks again whenever the file or the head is another; what an earlier one gave is forgotten. */
function useVerdict(file: File | undefined, head: string): Verdict | 'failed' | null {
  const [verdict, setVerdict] = useState<Verdict | 'failed' | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const own = asked.current;
    setVerdict(null);
    if (!file || !isHead(head)) return;
    verdictOn(file, head)
      // what verifies could not be loaded: the network went before the page had it
      .catch(() => 'failed' as const)
      .then((found) => own === asked.current && setVerdict(found))
      .catch(() => undefined);
  }, [file, head]);
  return verdict;
}

/** Says when the network may go. */
function Readiness() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    loadTools().then(
      () => setReady(true),
      () => undefined,
    );
  }, []);
  return (
    <p>
      {ready ? (
        <Trans>Tout est chargé : vous pouvez couper la connexion avant de choisir le fichier.</Trans>
      ) : (
        <Trans>La vérification se charge. Ensuite, elle se passe de connexion.</Trans>
      )}
    </p>
  );
}
