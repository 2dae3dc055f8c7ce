import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentSubject, CommentView } from '@palabre/shared/comments';
import { useRef, useState } from 'react';
import { Menu } from '../../ui';
import { CommentHead, CommentWords } from './comment.view';
import styles from './comments.module.css';
import { EditPanel } from './edit.panel';
import { HistoryPanel } from './history.panel';
import { ReactionsPanel } from './reactions.panel';
import { RemovePanel } from './remove.panel';

interface Props {
  subject: CommentSubject;
  comment: CommentView;
  fresh: boolean;
  onChanged: (comment: CommentView) => void;
}

export const commentElementId = (id: string): string => `comment-${id}`;

/** One comment, and what the reader may do with it. */
export function CommentPanel({ subject, comment, fresh, onChanged }: Props) {
  const { t } = useLingui();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const article = useRef<HTMLElement>(null);
  const author = comment.author?.name ?? t`Compte effacé`;
  const changed = (now: CommentView) => {
    setEditing(false);
    onChanged(now);
    // The button that had the focus is gone, and while a dialog is open nothing outside it can take it.
    requestAnimationFrame(() => article.current?.focus());
  };
  return (
    <article ref={article} id={commentElementId(comment.id)} tabIndex={-1} className={styles.comment} aria-label={t`Commentaire de ${author}`}>
      <CommentHead comment={comment} fresh={fresh} edited={<HistoryPanel comment={comment} />}>
        {!editing && <OwnActs author={author} may={comment.may} onEdit={() => setEditing(true)} onRemove={() => setRemoving(true)} />}
      </CommentHead>
      {editing ? (
        <EditPanel {...{ subject, comment }} onEdited={changed} onCancel={() => changed(comment)} />
      ) : (
        <>
          <CommentWords comment={comment} />
          <ReactionsPanel subject={subject} comment={comment} />
        </>
      )}
      <RemovePanel {...{ subject, comment }} open={removing} onClose={() => setRemoving(false)} onRemoved={changed} />
    </article>
  );
}

interface ActsProps {
  author: string;
  may: CommentView['may'];
  onEdit: () => void;
  onRemove: () => void;
}

function OwnActs({ author, may, onEdit, onRemove }: ActsProps) {
  const { t } = useLingui();
  if (!may.edit && !may.remove) return null;
  return (
    <Menu label={t`Plus`} accessibleLabel={t`Plus : modifier ou supprimer le commentaire de ${author}`} align="end" className={styles.menu}>
      {may.edit && (
        <button type="button" onClick={onEdit}>
          <Trans>Modifier</Trans>
        </button>
      )}
      {may.remove && (
        <button type="button" onClick={onRemove}>
          <Trans>Supprimer</Trans>
        </button>
      )}
    </Menu>
  );
}
