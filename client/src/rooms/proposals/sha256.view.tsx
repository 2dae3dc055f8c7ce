import { Trans, useLingui } from '@lingui/react/macro';
import { CopyButton, Muted } from '../../ui';

const shown = 12;

/** The beginning of a SHA-256, enough to compare by eye; the whole of it to copy. For a `Row`. */
export function Sha256View({ sha256 }: { sha256: string }) {
  const { t } = useLingui();
  return (
    <>
      <Muted>
        <Trans>Empreinte</Trans> <code title={sha256}>{sha256.slice(0, shown)}…</code>
      </Muted>
      <CopyButton text={sha256}>{t`Copier l’empreinte`}</CopyButton>
    </>
  );
}
