import { Plural, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CommentSubject, CommentView, Reaction, ReactionKind } from '@palabre/shared/comments';
import { problemSentence } from '../../i18n';
import { Muted, Notice, VisuallyHidden } from '../../ui';
import styles from './comments.module.css';
import { useReact } from './comments.queries';

const kinds = ['agree', 'thanks', 'important', 'unclear'] as const satisfies readonly ReactionKind[];
const names: Record<ReactionKind, MessageDescriptor> = {
  agree: msg`D’accord`,
  thanks: msg`Merci`,
  important: msg`Important`,
  unclear: msg`Pas clair`,
};

/** Short answers without words, always in the same places. Who may not react reads what others have said. */
export function ReactionsPanel({ subject, comment }: { subject: CommentSubject; comment: CommentView }) {
  const { t, i18n } = useLingui();
  const react = useReact(subject, comment.id);
  const given = (kind: ReactionKind) => comment.reactions.find((reaction) => reaction.kind === kind);
  if (!comment.may.react) return <ReactionsRead reactions={comment.reactions} />;
  return (
    <>
      <div className={styles.reactions} role="group" aria-label={t`Réactions`}>
        {kinds.map((kind) => {
          const mine = given(kind)?.mine ?? false;
          const press = () => !react.isPending && react.mutate({ kind, on: !mine });
          return (
            <button key={kind} type="button" className={styles.reaction} aria-pressed={mine} onClick={press}>
              {i18n._(names[kind])} <Count count={given(kind)?.count ?? 0} />
            </button>
          );
        })}
      </div>
      {react.error && (
        <Notice tone="err" live>
          {i18n._(problemSentence(react.error))}
        </Notice>
      )}
    </>
  );
}

function Count({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <>
      <b aria-hidden="true">{count}</b>
      <VisuallyHidden>
        <Plural value={count} one="# personne" other="# personnes" />
      </VisuallyHidden>
    </>
  );
}

function ReactionsRead({ reactions }: { reactions: readonly Reaction[] }) {
  const { i18n } = useLingui();
  if (reactions.length === 0) return null;
  return <Muted>{reactions.map(({ kind, count }) => `${i18n._(names[kind])} ${count}`).join(' · ')}</Muted>;
}
