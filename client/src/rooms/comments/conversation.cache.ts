import type { CommentView, Thread, ThreadPage } from '@palabre/shared/comments';
import type { InfiniteData } from '@tanstack/react-query';

export type Conversation = InfiniteData<ThreadPage, string | undefined>;

/**
 * The conversation with one comment in it as the server has just told it: where it stands, or as the newest of its thread, or as
 * the newest thread. Numbers are left to the next reading.
 */
export function placeComment(conversation: Conversation, comment: CommentView): Conversation {
  const { pages } = conversation;
  const threads = pages.flatMap(({ items }) => items);
  if (comment.parentId === null && !threads.some(({ root }) => root.id === comment.id)) {
    return { ...conversation, pages: pages.map((page, index) => (index === 0 ? { ...page, items: [{ root: comment, replies: [] }, ...page.items] } : page)) };
  }
  return { ...conversation, pages: pages.map((page) => ({ ...page, items: page.items.map((thread) => placeIn(thread, comment)) })) };
}

function placeIn(thread: Thread, comment: CommentView): Thread {
  if (thread.root.id === comment.id) return { ...thread, root: comment };
  if (thread.root.id !== comment.parentId) return thread;
  const known = thread.replies.some(({ id }) => id === comment.id);
  const replies = known ? thread.replies.map((reply) => (reply.id === comment.id ? comment : reply)) : [...thread.replies, comment];
  return { ...thread, replies };
}
