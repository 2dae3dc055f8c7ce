import * as z from 'zod/mini';
import { Id, Locale, Moment, PageQuery } from '../kernel';
import { PersonCard } from '../people';

/** What a comment is on. `id` is an action id (`rmb-2022.3.5`) or a proposal's id. */
export const CommentSubject = z.object({ kind: z.enum(['action', 'proposal']), id: z.string().check(z.minLength(1), z.maxLength(60)) });
export type CommentSubject = z.infer<typeof CommentSubject>;

export const Stance = z.enum(['for', 'against', 'neutral', 'question']);
export type Stance = z.infer<typeof Stance>;

export const ReactionKind = z.enum(['agree', 'thanks', 'important', 'unclear']);
export type ReactionKind = z.infer<typeof ReactionKind>;

const Body = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000));

export const PostComment = z.object({
  subject: CommentSubject,
  /** the comment this answers; answers hang below the first comment of a thread, one level deep */
  parentId: z.optional(Id),
  stance: z.optional(Stance),
  body: Body,
  lang: Locale,
  /** made by the client, so that a double click or a retry posts once */
  idempotencyKey: Id,
});
export type PostComment = z.infer<typeof PostComment>;

export const EditComment = z.object({ body: Body, stance: z.optional(z.nullable(Stance)) });
export type EditComment = z.infer<typeof EditComment>;

export const Reaction = z.object({ kind: ReactionKind, count: z.int(), mine: z.boolean() });
export type Reaction = z.infer<typeof Reaction>;

export const CommentView = z.object({
  id: Id,
  parentId: z.nullable(Id),
  author: z.nullable(PersonCard),
  /** null once deleted: the trace stays, the words go */
  body: z.nullable(z.string()),
  lang: Locale,
  stance: z.nullable(Stance),
  postedAt: Moment,
  editedAt: z.nullable(Moment),
  deleted: z.nullable(z.object({ at: Moment, byAuthor: z.boolean() })),
  reactions: z.array(Reaction),
  may: z.object({ edit: z.boolean(), remove: z.boolean(), react: z.boolean() }),
});
export type CommentView = z.infer<typeof CommentView>;

/** A first comment and all answers to it, oldest first. */
export const Thread = z.object({ root: CommentView, replies: z.array(CommentView) });
export type Thread = z.infer<typeof Thread>;

export const CommentQuery = z.object({ ...PageQuery.shape, subjectKind: CommentSubject.shape.kind, subjectId: CommentSubject.shape.id });
export type CommentQuery = z.infer<typeof CommentQuery>;

/** A page of threads, newest thread first. */
export const ThreadPage = z.object({
  items: z.array(Thread),
  nextCursor: z.nullable(z.string()),
  total: z.int(),
  stances: z.record(Stance, z.int()),
  may: z.object({ post: z.boolean() }),
});
export type ThreadPage = z.infer<typeof ThreadPage>;

export const CommentRevision = z.object({ body: z.string(), stance: z.nullable(Stance), at: Moment });
export const CommentHistory = z.object({ items: z.array(CommentRevision) });
export type CommentHistory = z.infer<typeof CommentHistory>;
