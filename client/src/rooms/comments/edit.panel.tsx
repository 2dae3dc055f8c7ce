import { Trans, useLingui } from '@lingui/react/macro';
import { EditComment, type CommentSubject, type CommentView } from '@palabre/shared/comments';
import { useState } from 'react';
import { useKeptText } from '../../lib';
import { Button, Form } from '../../ui';
import { BodyField } from './body.field';
import { useEditComment } from './comments.queries';
import { StanceField } from './stance.field';

interface Props {
  subject: CommentSubject;
  comment: CommentView;
  onEdited: (comment: CommentView) => void;
  onCancel: () => void;
}

/** One's own words, said better. */
export function EditPanel({ subject, comment, onEdited, onCancel }: Props) {
  const { t } = useLingui();
  const [kept, keep] = useKeptText(`comment-edit:${comment.id}`);
  const [text, setText] = useState(kept || (comment.body ?? ''));
  const [stance, setStance] = useState(comment.stance);
  const edit = useEditComment(subject, comment.id, (edited) => {
    keep('');
    onEdited(edited);
  });
  const write = (next: string) => {
    setText(next);
    keep(next);
  };
  const leave = () => {
    keep('');
    onCancel();
  };
  return (
    <Form
      schema={EditComment}
      read={(entries) => ({ ...entries, stance })}
      onSubmit={(words) => edit.mutate(words)}
      error={edit.error}
      busy={edit.isPending}
      submit={t`Enregistrer`}
      actions={
        <Button look="quiet" onClick={leave}>
          <Trans>Annuler</Trans>
        </Button>
      }
    >
      <BodyField label={t`Votre commentaire`} lang={comment.lang} value={text} onChange={write} asked />
      {(comment.parentId === null || comment.stance !== null) && <StanceField value={stance} onChange={setStance} />}
    </Form>
  );
}
