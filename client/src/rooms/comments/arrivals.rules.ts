/**
 * A conversation that others carry on while it is being read. What is on the screen keeps its place and its words; what others
 * add or change waits until it is asked for. One's own words are there at once, and so are older threads, which one asks for.
 */
import type { CommentView, Thread } from '@palabre/shared/comments';

/** The conversation as the server tells it. */
export interface Latest {
  /** newest first */
  threads: readonly Thread[];
  /** read to its end: there are no older threads */
  complete: boolean;
}

export interface Shown {
  /** what is on the screen, newest thread first */
  threads: readonly Thread[];
  /** id of the oldest thread that was read; empty when there are none before it */
  floor: string;
  /** what appeared when it was asked for */
  fresh: ReadonlySet<string>;
}

export interface Waiting {
  added: number;
  changed: number;
}

/** The conversation as it came. */
export const begin = (latest: Latest): Shown => ({ threads: latest.threads, floor: floorOf(latest), fresh: new Set() });

/**
 * What is shown once the server has told something newer.
 * @param shown what is on the screen
 * @param latest what the server says
 */
export function renew(shown: Shown, latest: Latest): Shown {
  const known = new Map(shown.threads.map((thread) => [thread.root.id, thread]));
  const now = new Map(latest.threads.map((thread) => [thread.root.id, thread]));
  const kept = shown.threads.map((thread) => renewThread(thread, now.get(thread.root.id)));
  const unknown = latest.threads.filter(({ root }) => !known.has(root.id));
  const older = unknown.filter(({ root }) => root.id < shown.floor);
  const own = unknown.filter(({ root }) => root.id >= shown.floor && isOwn(root)).map(({ root, replies }) => ({ root, replies: replies.filter(isOwn) }));
  const oldest = floorOf(latest);
  return { ...shown, threads: newestFirst([...kept, ...older, ...own]), floor: oldest < shown.floor ? oldest : shown.floor };
}

/** How much waits to be shown. */
export function waiting(shown: Shown, latest: Latest): Waiting {
  const before = byId(shown.threads);
  const told = commentsOf(latest.threads);
  return {
    added: told.filter(({ id }) => !before.has(id)).length,
    changed: told.filter((comment) => hasOtherWords(before.get(comment.id), comment)).length,
  };
}

/** Everything, as it was asked for. What the server did not tell again (it was far down) stays. */
export function showAll(shown: Shown, latest: Latest): Shown {
  const before = byId(shown.threads);
  const now = new Set(latest.threads.map(({ root }) => root.id));
  const fresh = commentsOf(latest.threads).filter((comment) => !before.has(comment.id) || hasOtherWords(before.get(comment.id), comment));
  const threads = newestFirst([...latest.threads, ...shown.threads.filter(({ root }) => !now.has(root.id))]);
  return { ...shown, threads, fresh: new Set(fresh.map(({ id }) => id)) };
}

/** A comment as it is after the reader has done something to it. */
export function take(shown: Shown, comment: CommentView): Shown {
  const swap = (one: CommentView) => (one.id === comment.id ? comment : one);
  return { ...shown, threads: shown.threads.map(({ root, replies }) => ({ root: swap(root), replies: replies.map(swap) })) };
}

/** Only its author may edit a comment. */
const isOwn = ({ may }: CommentView): boolean => may.edit;

const commentsOf = (threads: readonly Thread[]): CommentView[] => threads.flatMap(({ root, replies }) => [root, ...replies]);
const byId = (threads: readonly Thread[]) => new Map(commentsOf(threads).map((comment) => [comment.id, comment]));
const floorOf = ({ threads, complete }: Latest): string => (complete ? '' : (threads.at(-1)?.root.id ?? ''));
const newestFirst = (threads: readonly Thread[]): Thread[] => threads.toSorted((a, b) => (a.root.id < b.root.id ? 1 : -1));

function hasOtherWords(before: CommentView | undefined, now: CommentView): boolean {
  return before !== undefined && (before.editedAt !== now.editedAt || (before.deleted === null) !== (now.deleted === null));
}

function renewThread(shown: Thread, latest: Thread | undefined): Thread {
  if (!latest) return shown;
  const now = new Map(latest.replies.map((reply) => [reply.id, reply]));
  const known = new Set(shown.replies.map(({ id }) => id));
  const kept = shown.replies.map((reply) => renewComment(reply, now.get(reply.id)));
  const own = latest.replies.filter((reply) => isOwn(reply) && !known.has(reply.id));
  return { root: renewComment(shown.root, latest.root), replies: [...kept, ...own].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Counts and rights are renewed where they stand; words of others stay as they were read. */
function renewComment(before: CommentView, latest: CommentView | undefined): CommentView {
  if (!latest) return before;
  if (isOwn(latest) || !hasOtherWords(before, latest)) return latest;
  if (latest.deleted) return before;
  return { ...latest, body: before.body, stance: before.stance, editedAt: before.editedAt };
}
