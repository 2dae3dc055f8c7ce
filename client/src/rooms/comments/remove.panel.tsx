import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentSubject, CommentView } from '@palabre/shared/comments';
import { problemSentence } from '../../i18n';
import { announce } from '../../lib';
import { Button, Dialog, Notice } from '../../ui';
import { useRemoveComment } from './comments.queries';

interface Props {
  subject: CommentSubject;
  comment: CommentView;
  open: boolean;
  onClose: () => void;
  onRemoved: (comment: CommentView) => void;
}

/** Asks before words go for good. */
export function RemovePanel({ subject, comment, open, onClose, onRemoved }: Props) {
  const { t, i18n } = useLingui();
  const remove = useRemoveComment(subject, comment.id, (removed) => {
    announce(t`Le commentaire est supprimé.`);
    onClose();
    onRemoved(removed);
  });
  const actions = (
    <>
      <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
        <Trans>Supprimer le commentaire</Trans>
      </Button>
      <Button look="quiet" onClick={onClose}>
        <Trans>Garder le commentaire</Trans>
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={t`Supprimer ce commentaire ?`} actions={actions}>
      <p>
        <Trans>Ses mots, ses versions et ses réactions disparaissent pour tout le monde. Une trace reste à sa place, et les réponses restent.</Trans>
      </p>
      {remove.error && (
        <Notice tone="err" live>
          {i18n._(problemSentence(remove.error))}
        </Notice>
      )}
    </Dialog>
  );
}
