import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FileField, Notice } from '../../../ui';

/** The server takes a megabyte; what is larger is no list of 5,000 people. */
const largest = 1_000_000;

interface Props {
  /** of the file that was chosen last, if any */
  name: string | undefined;
  onFile: (file: File) => void;
}

/** A list of members. */
export function MemberFileField({ name, onFile }: Props) {
  const { t } = useLingui();
  const [tooLarge, setTooLarge] = useState(false);
  const give = (file: File) => {
    setTooLarge(file.size > largest);
    if (file.size <= largest) onFile(file);
  };
  return (
    <FileField
      label={t`Liste de membres (.csv)`}
      hint={t`Choisissez-la, ou déposez-la dans ce cadre. Au plus 5 000 lignes.`}
      accept=".csv,text/csv"
      onFile={give}
    >
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
    </FileField>
  );
}
