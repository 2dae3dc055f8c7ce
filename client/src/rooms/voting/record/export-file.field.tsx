import { Trans, useLingui } from '@lingui/react/macro';
import { FileField } from '../../../ui';

interface Props {
  /** of the file that was chosen last, if any */
  name: string | undefined;
  onFile: (file: File) => void;
}

/** The export of a round. */
export function ExportFileField({ name, onFile }: Props) {
  const { t } = useLingui();
  return (
    <FileField label={t`Fichier d’export (.zip)`} hint={t`Choisissez-le, ou déposez-le dans ce cadre.`} accept=".zip" onFile={onFile}>
      {name && (
        <p>
          <Trans>Fichier lu : {name}</Trans>
        </p>
      )}
    </FileField>
  );
}
