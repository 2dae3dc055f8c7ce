import { Injectable } from '@nestjs/common';
import {
  commentErrors,
  editComment,
  reactToComment,
  removeComment,
  type CommentView,
  type EditComment,
  type PostComment,
  type ReactionKind,
} from '@palabre/shared/comments';
import { type Decision } from '@palabre/shared/kernel';
import { actAsPerson, personIdOf, type Actor } from '@palabre/shared/people';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import type { CommentEntity } from './comment.entity';
import { commentEvent } from './comment.events';
import { CommentRepository } from './comment.repository';
import { type Commented, CommentSubjects } from './comment.subjects';
import { Threads } from './threads.service';

type Policy = typeof editComment;

/** Saying something, saying it better, taking it back. Nobody's words are changed by somebody else. */
@Injectable()
export class Comments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: CommentSubjects,
    private readonly comments: CommentRepository,
    private readonly threads: Threads,
    private readonly records: Records,
  ) {}

  post(actor: Actor, input: PostComment): Promise<CommentView> {
    enforce(actAsPerson(actor));
    return this.unitOfWork.run(async (tx) => {
      const on = await this.subjects.open(tx, actor, input.subject);
      const comment = this.compose(personIdOf(actor) ?? '', input, await this.threadOf(tx, input));
      if (await this.comments.insert(tx, comment)) await this.records.happened(tx, commentEvent('posted', actor, comment, on));
      return this.threads.view(tx, actor, on, await this.posted(tx, comment));
    });
  }

  edit(actor: Actor, id: string, { body, stance }: EditComment): Promise<CommentView> {
    return this.change(actor, id, editComment, async (tx, comment, on) => {
      const changed = { ...comment, body, stance: stance === undefined ? comment.stance : stance };
      if (changed.body === comment.body && changed.stance === comment.stance) return comment;
      const revision = { id: this.records.nextId(), commentId: id, body: comment.body ?? '', stance: comment.stance, at: comment.editedAt ?? comment.postedAt };
      await this.comments.keepRevision(tx, revision);
      const edited = { ...changed, editedAt: this.records.now() };
      await this.comments.save(tx, edited);
      await this.records.happened(tx, commentEvent('edited', actor, comment, on));
      return edited;
    });
  }

  /** The words and what they were before go; that something was here, and who removed it, stays. */
  remove(actor: Actor, id: string): Promise<CommentView> {
    return this.change(actor, id, removeComment, async (tx, comment, on) => {
      const removed = { ...comment, body: null, stance: null, deletedAt: this.records.now(), deletedBy: personIdOf(actor) };
      await this.comments.save(tx, removed);
      await this.comments.forget(tx, id);
      await this.records.happened(tx, commentEvent('deleted', actor, comment, on));
      return removed;
    });
  }

  react(actor: Actor, id: string, kind: ReactionKind): Promise<CommentView> {
    return this.change(actor, id, reactToComment, async (tx, comment, on) => {
      const reaction = { commentId: id, personId: personIdOf(actor) ?? '', kind, at: this.records.now() };
      if (await this.comments.react(tx, reaction)) await this.records.happened(tx, commentEvent('reacted', actor, comment, on));
      return comment;
    });
  }

  takeBack(actor: Actor, id: string, kind: ReactionKind): Promise<CommentView> {
    return this.change(actor, id, reactToComment, async (tx, comment, on) => {
      if (await this.comments.takeBack(tx, id, personIdOf(actor) ?? '', kind))
        await this.records.happened(tx, commentEvent('reaction_taken_back', actor, comment, on));
      return comment;
    });
  }

  private change(
    actor: Actor,
    id: string,
    policy: Policy,
    work: (tx: Tx, comment: CommentEntity, on: Commented) => Promise<CommentEntity>,
  ): Promise<CommentView> {
    return this.unitOfWork.run(async (tx) => {
      const comment = found(await this.comments.findForChange(tx, id), commentErrors.not_found);
      const on = await this.subjects.open(tx, actor, { kind: comment.subjectKind as 'action' | 'proposal', id: comment.subjectId });
      const decision: Decision = policy(actor, { role: on.role, authorId: comment.authorId, deleted: comment.deletedAt !== null });
      enforce(decision);
      return this.threads.view(tx, actor, on, await work(tx, comment, on));
    });
  }

  /** What is stored under the key: this comment, or the one that arrived first. */
  private async posted(tx: Tx, { idempotencyKey, authorId, subjectKind, subjectId }: CommentEntity): Promise<CommentEntity> {
    const posted = found(await this.comments.byKey(tx, idempotencyKey, authorId), commentErrors.not_found);
    if (posted.subjectKind !== subjectKind || posted.subjectId !== subjectId) throw new DomainError(commentErrors.key_used);
    return posted;
  }

  /** Answers hang below the first comment of the thread, whichever comment of it was answered. */
  private async threadOf(tx: Tx, { parentId, subject }: PostComment): Promise<string | null> {
    if (parentId === undefined) return null;
    const parent = found(await this.comments.find(tx, parentId), commentErrors.not_found);
    if (parent.subjectKind !== subject.kind || parent.subjectId !== subject.id) throw new DomainError(commentErrors.cannot_answer);
    return parent.parentId ?? parent.id;
  }

  private compose(authorId: string, { subject, stance, body, lang, idempotencyKey }: PostComment, parentId: string | null): CommentEntity {
    const empty = { editedAt: null, deletedAt: null, deletedBy: null };
    const place = { subjectKind: subject.kind, subjectId: subject.id, parentId };
    return { id: this.records.nextId(), ...place, authorId, body, lang, stance: stance ?? null, idempotencyKey, postedAt: this.records.now(), ...empty };
  }
}
