import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type DragEvent } from 'react';
import { Notice, TextField } from '../../../ui';
import styles from './import.module.css';

/** The server takes a megabyte; what is larger is no list of 5,000 people. */
const largest = 1_000_000;

interface Props {
  /** of the file that was chosen last, if any */
  name: string | undefined;
  onFile: (file: File) => void;
}

/** A file chosen with the browser's own button, or dropped on the field. */
export function MemberFileField({ name, onFile }: Props) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const give = (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > largest);
    if (file.size <= largest) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files[0]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={over ? `${styles.drop} ${styles.over}` : styles.drop} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop} data-drop>
      <TextField
        label={t`Liste de membres (.csv)`}
        hint={t`Choisissez-la, ou déposez-la dans ce cadre. Au plus 5 000 lignes.`}
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => give(event.currentTarget.files?.[0])}
      />
      {tooLarge && (
        <Notice tone="err" live>
          <Trans>Ce fichier est trop grand pour une liste de membres : un mégaoctet au plus.</Trans>
        </Notice>
      )}
      {name && !tooLarge && (
        <p>
          <Trans>Fichier lu : {name}</Trans>
        </p>
      )}
    </div>
  );
}
