import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { CommentSubject, ReactionKind } from '@palabre/shared/comments';
import { In, IsNull, Not } from 'typeorm';
import { insertOnce, pageById, type Tx } from '../platform/database';
import { CommentRevisionEntity } from './comment-revision.entity';
import { CommentEntity } from './comment.entity';
import { ReactionEntity } from './reaction.entity';

@Injectable()
export class CommentRepository {
  /** Posts once however often it is sent. @returns false when the author has used this key before */
  insert(tx: Tx, comment: CommentEntity): Promise<boolean> {
    return insertOnce(tx, CommentEntity, comment);
  }

  byKey(tx: Tx, idempotencyKey: string, authorId: string): Promise<CommentEntity | null> {
    return tx.findOneBy(CommentEntity, { idempotencyKey, authorId });
  }

  find(tx: Tx, id: string): Promise<CommentEntity | null> {
    return tx.findOneBy(CommentEntity, { id });
  }

  findForChange(tx: Tx, id: string): Promise<CommentEntity | null> {
    return tx.findOne(CommentEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async save(tx: Tx, comment: CommentEntity): Promise<void> {
    await tx.update(CommentEntity, { id: comment.id }, comment);
  }

  async keepRevision(tx: Tx, revision: CommentRevisionEntity): Promise<void> {
    await tx.insert(CommentRevisionEntity, revision);
  }

  revisions(tx: Tx, commentId: string): Promise<CommentRevisionEntity[]> {
    return tx.find(CommentRevisionEntity, { where: { commentId }, order: { id: 'ASC' } });
  }

  /** What it said before, and what others made of it. */
  async forget(tx: Tx, commentId: string): Promise<void> {
    await tx.delete(CommentRevisionEntity, { commentId });
    await tx.delete(ReactionEntity, { commentId });
  }

  roots(tx: Tx, { kind, id }: CommentSubject, page: PageQuery): Promise<Page<CommentEntity>> {
    const roots = tx.createQueryBuilder(CommentEntity, 'comment').where('comment.subjectKind = :kind and comment.subjectId = :id', { kind, id });
    return pageById(roots.andWhere('comment.parentId is null'), page);
  }

  replies(tx: Tx, parentIds: string[]): Promise<CommentEntity[]> {
    return tx.find(CommentEntity, { where: { parentId: In(parentIds) }, order: { id: 'ASC' } });
  }

  /** How many comments there are, and the stances they take. Deleted ones do not count. */
  async count(tx: Tx, { kind, id }: CommentSubject): Promise<{ total: number; stances: Record<string, number> }> {
    const total = await tx.countBy(CommentEntity, { subjectKind: kind, subjectId: id, deletedAt: IsNull() });
    const rows = await tx
      .createQueryBuilder(CommentEntity, 'comment')
      .select('comment.stance', 'stance')
      .addSelect('count(*)::int', 'count')
      .where({ subjectKind: kind, subjectId: id, deletedAt: IsNull(), stance: Not(IsNull()) })
      .groupBy('comment.stance')
      .getRawMany<{ stance: string; count: number }>();
    return { total, stances: Object.fromEntries(rows.map(({ stance, count }) => [stance, count])) };
  }

  reactions(tx: Tx, commentIds: string[]): Promise<ReactionEntity[]> {
    return tx.findBy(ReactionEntity, { commentId: In(commentIds) });
  }

  /** @returns whether anything changed */
  react(tx: Tx, reaction: ReactionEntity): Promise<boolean> {
    return insertOnce(tx, ReactionEntity, reaction);
  }

  /** @returns whether anything changed */
  async takeBack(tx: Tx, commentId: string, personId: string, kind: ReactionKind): Promise<boolean> {
    const deleted = await tx.delete(ReactionEntity, { commentId, personId, kind });
    return (deleted.affected ?? 0) > 0;
  }
}
