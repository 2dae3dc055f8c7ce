import { Injectable } from '@nestjs/common';
import type { CommentHistory, CommentQuery, CommentView, Stance, ThreadPage } from '@palabre/shared/comments';
import { commentErrors } from '@palabre/shared/comments';
import { isAllowed } from '@palabre/shared/kernel';
import { actAsPerson, type Actor } from '@palabre/shared/people';
import { People } from '../people';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, found } from '../platform/errors';
import type { CommentEntity } from './comment.entity';
import { presentComment } from './comment.presenter';
import { CommentRepository } from './comment.repository';
import { type Commented, CommentSubjects } from './comment.subjects';

/** Reading what people say: one query a kind of thing, however many comments. */
@Injectable()
export class Threads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: CommentSubjects,
    private readonly comments: CommentRepository,
    private readonly people: People,
  ) {}

  page(actor: Actor, query: CommentQuery): Promise<ThreadPage> {
    const subject = { kind: query.subjectKind, id: query.subjectId };
    return this.unitOfWork.read(async (tx) => {
      const on = await this.subjects.open(tx, actor, subject);
      const { items: roots, nextCursor } = await this.comments.roots(tx, subject, query);
      const replies = await this.comments.replies(
        tx,
        roots.map(({ id }) => id),
      );
      const views = await this.present(tx, actor, on, [...roots, ...replies]);
      const { total, stances } = await this.comments.count(tx, subject);
      const items = roots.map(({ id }) => ({
        root: viewOf(views, id),
        replies: replies.filter(({ parentId }) => parentId === id).map((reply) => viewOf(views, reply.id)),
      }));
      return { items, nextCursor, total, stances: allStances(stances), may: { post: isAllowed(actAsPerson(actor)) } };
    });
  }

  async view(tx: Tx, actor: Actor, on: Commented, comment: CommentEntity): Promise<CommentView> {
    return viewOf(await this.present(tx, actor, on, [comment]), comment.id);
  }

  /** What a comment said before, oldest first, and what it says now. */
  history(actor: Actor, id: string): Promise<CommentHistory> {
    return this.unitOfWork.read(async (tx) => {
      const comment = found(await this.comments.find(tx, id), commentErrors.not_found);
      await this.subjects.open(tx, actor, { kind: comment.subjectKind as 'action' | 'proposal', id: comment.subjectId });
      if (comment.body === null) throw new DomainError(commentErrors.deleted);
      const before = await this.comments.revisions(tx, id);
      const now = { body: comment.body, stance: comment.stance, at: comment.editedAt ?? comment.postedAt };
      return { items: [...before, now].map(({ body, stance, at }) => ({ body, stance: stance as Stance | null, at: at.toISOString() })) };
    });
  }

  private async present(tx: Tx, actor: Actor, { role }: Commented, comments: CommentEntity[]): Promise<Map<string, CommentView>> {
    const ids = comments.map(({ id }) => id);
    const authors = await this.people.cards(tx, [...new Set(comments.map(({ authorId }) => authorId))]);
    const reactions = groupByComment(await this.comments.reactions(tx, ids));
    return new Map(comments.map((comment) => [comment.id, presentComment(comment, { actor, role, authors, reactions })]));
  }
}

const allStances = (counts: Record<string, number>): Record<Stance, number> => ({ for: 0, against: 0, neutral: 0, question: 0, ...counts });

function viewOf(views: Map<string, CommentView>, id: string): CommentView {
  return found(views.get(id), commentErrors.not_found);
}

function groupByComment<T extends { commentId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.commentId, [...(groups.get(row.commentId) ?? []), row]);
  return groups;
}
