import { editComment, reactToComment, ReactionKind, removeComment, type CommentView, type Reaction, type Stance } from '@palabre/shared/comments';
import type { GroupRole } from '@palabre/shared/groups';
import { isAllowed, type Locale } from '@palabre/shared/kernel';
import { personIdOf, type Actor, type PersonCard } from '@palabre/shared/people';
import type { CommentEntity } from './comment.entity';
import type { ReactionEntity } from './reaction.entity';

/** Who is looking, from where, and what was gathered for all comments of the page. */
export interface Reading {
  actor: Actor;
  role: GroupRole | null;
  authors: Map<string, PersonCard>;
  /** by comment */
  reactions: Map<string, ReactionEntity[]>;
}

export function presentComment(comment: CommentEntity, { actor, role, authors, reactions }: Reading): CommentView {
  const situation = { role, authorId: comment.authorId, deleted: comment.deletedAt !== null };
  return {
    id: comment.id,
    parentId: comment.parentId,
    author: authors.get(comment.authorId) ?? null,
    body: comment.body,
    lang: comment.lang as Locale,
    stance: comment.stance as Stance | null,
    postedAt: comment.postedAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
    deleted: comment.deletedAt && { at: comment.deletedAt.toISOString(), byAuthor: comment.deletedBy === comment.authorId },
    reactions: presentReactions(reactions.get(comment.id) ?? [], personIdOf(actor)),
    may: {
      edit: isAllowed(editComment(actor, situation)),
      remove: isAllowed(removeComment(actor, situation)),
      react: isAllowed(reactToComment(actor, situation)),
    },
  };
}

/** Always in the same order, so that nothing moves under a finger. */
function presentReactions(reactions: ReactionEntity[], personId: string | null): Reaction[] {
  return ReactionKind.options.flatMap((kind) => {
    const given = reactions.filter((reaction) => reaction.kind === kind);
    return given.length === 0 ? [] : [{ kind, count: given.length, mine: given.some((reaction) => reaction.personId === personId) }];
  });
}
