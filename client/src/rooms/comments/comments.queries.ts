import type { CommentHistory, CommentSubject, CommentView, EditComment, PostComment, ReactionKind, ThreadPage } from '@palabre/shared/comments';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api } from '../../lib';
import { useLive } from '../../live';
import { placeComment, type Conversation } from './conversation.cache';
import { outbox, type Unsent } from './outbox.store';

const commentKeys = {
  of: ({ kind, id }: CommentSubject) => ['comments', 'of', kind, id] as const,
  history: (id: string) => ['comments', 'history', id] as const,
};

/** @param watched the topic under which news of the subject are told */
export function useConversation(subject: CommentSubject, watched: string) {
  const queryKey = commentKeys.of(subject);
  useLive(watched, [queryKey]);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      api.get<ThreadPage>('/api/comments', { query: { subjectKind: subject.kind, subjectId: subject.id, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** What the server has just told of one comment is on the screen before the list is read again. */
function usePlace(subject: CommentSubject) {
  const queries = useQueryClient();
  const queryKey = commentKeys.of(subject);
  return {
    place: (comment: CommentView) => queries.setQueryData<Conversation>(queryKey, (conversation) => conversation && placeComment(conversation, comment)),
    readAgain: () => void queries.invalidateQueries({ queryKey }),
  };
}

/** Sends what is in the outbox, and takes it out once the server has it: also when nobody looks at this page any more. */
export function usePostComment(subject: CommentSubject, onPosted: (comment: CommentView) => void) {
  const { place, readAgain } = usePlace(subject);
  return useMutation({
    mutationFn: ({ comment }: { comment: PostComment; personId: string }) => api.post<CommentView>('/api/comments', comment),
    onMutate: (departing) => outbox.depart(departing),
    onSuccess: (posted, { comment }) => {
      place(posted);
      outbox.forget(comment.idempotencyKey);
      onPosted(posted);
      readAgain();
    },
    onError: (error, { comment }) => outbox.fail(comment.idempotencyKey, error),
  });
}

export function useEditComment(subject: CommentSubject, id: string, onEdited: (comment: CommentView) => void) {
  const { place, readAgain } = usePlace(subject);
  return useMutation({
    mutationFn: (words: EditComment) => api.patch<CommentView>(`/api/comments/${id}`, words),
    onSuccess: (comment) => {
      place(comment);
      onEdited(comment);
      readAgain();
    },
  });
}

export function useRemoveComment(subject: CommentSubject, id: string, onRemoved: (comment: CommentView) => void) {
  const { place, readAgain } = usePlace(subject);
  return useMutation({
    mutationFn: () => api.delete<CommentView>(`/api/comments/${id}`),
    onSuccess: (comment) => {
      place(comment);
      onRemoved(comment);
      readAgain();
    },
  });
}

export function useReact(subject: CommentSubject, id: string) {
  const { place } = usePlace(subject);
  return useMutation({
    mutationFn: ({ kind, on }: { kind: ReactionKind; on: boolean }) => {
      const path = `/api/comments/${id}/reactions/${kind}`;
      return on ? api.put<CommentView>(path) : api.delete<CommentView>(path);
    },
    onSuccess: place,
  });
}

export function useHistory(id: string) {
  return useQuery({ queryKey: commentKeys.history(id), queryFn: ({ signal }) => api.get<CommentHistory>(`/api/comments/${id}/history`, { signal }) });
}

export const useOutbox = (): readonly Unsent[] => useSyncExternalStore(outbox.subscribe, outbox.list);

/** The words go back into a form: they are no longer on their way. */
export const takeBack = ({ comment }: Unsent): void => outbox.forget(comment.idempotencyKey);
