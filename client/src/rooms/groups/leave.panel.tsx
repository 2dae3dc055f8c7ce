import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { useState } from 'react';
import { problemSentence } from '../../i18n';
import { Button, Dialog, Notice } from '../../ui';
import { useLeave } from './joining.queries';

/** Going, after a question. The last one who facilitates stays, and is told why. */
export function LeavePanel({ group }: { group: GroupView }) {
  const { t, i18n } = useLingui();
  const [leaving, setLeaving] = useState(false);
  const leave = useLeave(group.id);
  const close = () => setLeaving(false);
  if (group.myRole === null) return null;
  return (
    <>
      <p>
        <Button look="quiet" onClick={() => setLeaving(true)}>
          <Trans>Quitter le groupe</Trans>
        </Button>
      </p>
      <Dialog
        open={leaving}
        onClose={close}
        title={t`Quitter le groupe ?`}
        actions={
          <Button look="danger" busy={leave.isPending} onClick={() => leave.mutate(undefined, { onSuccess: close })}>
            <Trans>Quitter le groupe</Trans>
          </Button>
        }
      >
        <p>
          <Trans>Vous ne pourrez plus écrire ni voter ici. Ce que vous avez écrit et voté reste.</Trans>
        </p>
        {leave.error && (
          <Notice tone="err" live>
            {i18n._(problemSentence(leave.error))}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
