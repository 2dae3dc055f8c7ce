import { Trans } from '@lingui/react/macro';

/** All that is stored of a text, as a file: for administrators. */
export const RawLogLink = ({ documentId }: { documentId: string }) => (
  <a href={`/api/documents/${documentId}/log`} download>
    <Trans>Exporter tout ce qui est enregistré</Trans>
  </a>
);
