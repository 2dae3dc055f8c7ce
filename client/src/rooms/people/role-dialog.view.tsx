import { Trans } from '@lingui/react/macro';
import type { Account } from '@palabre/shared/people';
import { Button, Dialog } from '../../ui';
import { Refusal } from './refusal.view';

export interface RoleDialogProps {
  account: Account;
  error: unknown;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** What a role means, before it is given or taken. */
export function RoleDialog({ account: { name, email, role }, error, busy, onConfirm, onClose }: RoleDialogProps) {
  const who = name || email;
  const taking = role === 'administrator';
  return (
    <Dialog
      open
      onClose={onClose}
      title={taking ? <Trans>Retirer l’administration à {who} ?</Trans> : <Trans>Confier l’administration à {who} ?</Trans>}
      actions={
        <>
          <Button look={taking ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {taking ? <Trans>Retirer l’administration</Trans> : <Trans>Confier l’administration</Trans>}
          </Button>
          <Button look="secondary" onClick={onClose}>
            <Trans>Annuler</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>Une personne qui administre publie la feuille de route, change les rôles et lit les messages gardés ici. Elle n’a aucune voix de plus.</Trans>
      </p>
      <Refusal error={error} />
    </Dialog>
  );
}
