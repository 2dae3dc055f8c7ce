import { personIdOf, type Actor } from '@palabre/shared/people';
import type { NewEvent } from '../platform/events';
import type { CommentEntity } from './comment.entity';
import type { Commented } from './comment.subjects';

type Happening = 'posted' | 'edited' | 'deleted' | 'reacted' | 'reaction_taken_back';

/** What the journal says of a comment: never its words. */
export const commentEvent = (what: Happening, by: Actor, { id, subjectKind, subjectId }: CommentEntity, on: Commented): NewEvent => ({
  kind: `comments.${what}`,
  actorId: personIdOf(by),
  groupId: on.groupId,
  subject: { kind: subjectKind, id: subjectId },
  topics: on.topics,
  details: { commentId: id, ...(on.title && { title: on.title.text, lang: on.title.lang }) },
});
