import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type DragEvent } from 'react';
import { TextField } from '../../../ui';
import styles from './record.module.css';

interface Props {
  /** of the file that was chosen last, if any */
  name: string | undefined;
  onFile: (file: File) => void;
}

/** A file chosen with the browser's own button, or dropped anywhere on the field. */
export function ExportFileField({ name, onFile }: Props) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const give = (file: File | undefined) => file && onFile(file);
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
        label={t`Fichier d’export (.zip)`}
        hint={t`Choisissez-le, ou déposez-le dans ce cadre.`}
        type="file"
        accept=".zip"
        onChange={(event) => give(event.currentTarget.files?.[0])}
      />
      {name && (
        <p>
          <Trans>Fichier lu : {name}</Trans>
        </p>
      )}
    </div>
  );
}
