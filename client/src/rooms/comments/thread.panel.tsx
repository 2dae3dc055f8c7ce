import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentSubject, CommentView, Thread } from '@palabre/shared/comments';
import { useRef, useState } from 'react';
import { Button, Card, VisuallyHidden } from '../../ui';
import { CommentPanel } from './comment.panel';
import styles from './comments.module.css';
import { ComposerPanel } from './composer.panel';

interface Props {
  subject: CommentSubject;
  thread: Thread;
  fresh: ReadonlySet<string>;
  mayPost: boolean;
  onChanged: (comment: CommentView) => void;
}

/** A first comment, the answers to it, and the place to answer. */
export function ThreadPanel({ subject, thread: { root, replies }, fresh, mayPost, onChanged }: Props) {
  const { t } = useLingui();
  const panel = (comment: CommentView) => <CommentPanel {...{ subject, comment, onChanged }} fresh={fresh.has(comment.id)} />;
  return (
    <Card as="li">
      {panel(root)}
      {replies.length > 0 && (
        <ol className={styles.replies} aria-label={t`Réponses`}>
          {replies.map((reply) => (
            <li key={reply.id}>{panel(reply)}</li>
          ))}
        </ol>
      )}
      {mayPost && <Answer subject={subject} root={root} />}
    </Card>
  );
}

function Answer({ subject, root }: { subject: CommentSubject; root: CommentView }) {
  const { t } = useLingui();
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const author = root.author?.name ?? t`Compte effacé`;
  const close = () => {
    setWriting(false);
    // The button comes back in the place of the form.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className={styles.answer}>
      <ComposerPanel
        subject={subject}
        parentId={root.id}
        label={t`Votre réponse à ${author}`}
        writing={writing}
        onDeparted={close}
        onCancel={close}
        onTakenBack={() => setWriting(true)}
      />
      {!writing && (
        <Button ref={opener} small look="quiet" onClick={() => setWriting(true)}>
          <Trans>
            Répondre<VisuallyHidden> à {author}</VisuallyHidden>
          </Trans>
        </Button>
      )}
    </div>
  );
}
