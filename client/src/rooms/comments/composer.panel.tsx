import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentSubject, CommentView } from '@palabre/shared/comments';
import type { ReactNode } from 'react';
import { announce } from '../../lib';
import { SignInPrompt, useMe } from '../people';
import { CommentForm } from './comment.form';
import { takeBack, useOutbox, usePostComment } from './comments.queries';
import type { Unsent } from './outbox.store';
import { UnsentView } from './unsent.view';
import { useDraft } from './use-draft';

interface Props {
  subject: CommentSubject;
  parentId?: string;
  label: ReactNode;
  /** whether the form is on the page; what is on its way always is */
  writing: boolean;
  onPosted?: (comment: CommentView) => void;
  /** sent off, whatever becomes of it */
  onDeparted?: () => void;
  onCancel?: () => void;
  onTakenBack?: () => void;
}

/** Writing, and what one has written that is not with the server yet. */
export function ComposerPanel({ subject, parentId, label, writing, onPosted, onDeparted, onCancel, onTakenBack }: Props) {
  const { t } = useLingui();
  const [text, setText] = useDraft(subject, parentId);
  const personId = useMe().person?.id ?? '';
  const post = usePostComment(subject, (comment) => {
    announce(t`Votre commentaire est publié.`);
    onPosted?.(comment);
  });
  const send = (comment: Unsent['comment']) =>
    post.mutate({ comment, personId }, { onError: () => announce(t`Votre commentaire n’est pas encore envoyé. Il est gardé dans cet onglet.`) });
  const resume = (unsent: Unsent) => {
    takeBack(unsent);
    setText([text, unsent.comment.body].filter(Boolean).join('\n\n'));
    onTakenBack?.();
  };
  const isHere = ({ comment, personId: author }: Unsent) =>
    author === personId && comment.subject.kind === subject.kind && comment.subject.id === subject.id && comment.parentId === parentId;
  return (
    <>
      {writing && (
        <CommentForm
          {...{ subject, parentId, label, text, onCancel }}
          onText={setText}
          onPost={(comment) => {
            send(comment);
            setText('');
            onDeparted?.();
          }}
        />
      )}
      {useOutbox()
        .filter(isHere)
        .map((unsent) => (
          <UnsentView key={unsent.comment.idempotencyKey} unsent={unsent} onSend={() => send(unsent.comment)} onTakeBack={() => resume(unsent)} />
        ))}
    </>
  );
}

/** For visitors: the way in, and back here. */
export const SignInToComment = () => (
  <SignInPrompt look="secondary">
    <Trans>Pour commenter ou réagir, connectez-vous. Vous reviendrez ici.</Trans>
  </SignInPrompt>
);
