import { Trans } from '@lingui/react/macro';
import type { CommentView as Comment } from '@palabre/shared/comments';
import type { ReactNode } from 'react';
import { Muted, PersonName, Row, Tag, Text, Time } from '../../ui';
import { StanceTag } from './stance.view';

interface Props {
  comment: Comment;
  /** it has appeared since the reader last looked */
  fresh: boolean;
  /** the mark of an edited comment */
  edited: ReactNode;
  /** what may be done with it */
  children: ReactNode;
}

/** Who, when, where they stand, and what they say. */
export function CommentHead({ comment, fresh, edited, children }: Props) {
  return (
    <Row>
      <PersonName person={comment.author} avatar />
      <Muted>
        <Time at={comment.postedAt} />
        {comment.editedAt && !comment.deleted && <> · {edited}</>}
      </Muted>
      <StanceTag stance={comment.stance} />
      {fresh && (
        <Tag tone="info">
          <Trans>Nouveau</Trans>
        </Tag>
      )}
      {children}
    </Row>
  );
}

/** The words, or the trace of those that were deleted. */
export function CommentWords({ comment: { body, lang, deleted } }: { comment: Comment }) {
  if (body !== null) return <Text as="p" fragment={{ text: body, lang }} />;
  return (
    <p>
      <Muted>
        {deleted?.byAuthor ? (
          <Trans>Commentaire supprimé par la personne qui l’a écrit.</Trans>
        ) : (
          <Trans>Commentaire supprimé par une personne qui facilite le groupe ou administre ce site.</Trans>
        )}
      </Muted>
    </p>
  );
}
