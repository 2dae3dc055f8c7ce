import { Trans } from '@lingui/react/macro';
import type { RestoredVersion, VersionCard } from '@palabre/shared/proposals';
import { Button, Dialog, Notice } from '../../ui';
import { Refusal } from '../people';

interface Props {
  version: VersionCard;
  error: unknown;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** What going back to a version does, before it is done. */
export function RestoreDialog({ version: { number }, error, busy, onConfirm, onClose }: Props) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Reprendre la version {number} ?</Trans>}
      actions={
        <>
          <Button busy={busy} onClick={onConfirm}>
            <Trans>Reprendre cette version</Trans>
          </Button>
          <Button look="secondary" onClick={onClose}>
            <Trans>Annuler</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>Le texte redevient celui de la version {number}. Le texte actuel est gardé comme version : rien n’est perdu.</Trans>
      </p>
      <p>
        <Trans>Si quelqu’un est en train d’écrire, ses mots restent.</Trans>
      </p>
      <Refusal error={error} />
    </Dialog>
  );
}

/** What was done, where the list is. */
export function RestoredNotice({ version, before }: RestoredVersion & { version: VersionCard }) {
  return (
    <Notice tone="ok" live>
      <p>
        {before ? (
          <Trans>
            Le texte est de nouveau celui de la version {version.number}. Celui d’avant est la version {before.number}.
          </Trans>
        ) : (
          <Trans>Le texte disait déjà la même chose que la version {version.number} : rien n’a changé.</Trans>
        )}
      </p>
    </Notice>
  );
}
