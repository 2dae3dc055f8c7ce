import type { Page } from '@palabre/shared/kernel';
import type { ConfirmAtDesk, DeskEntry, EnterAtDesk } from '@palabre/shared/voting';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, usePagedList } from '../../../lib';

/** Under the round, whose hints renew it. */
const keyOf = (roundId: string) => ['voting', 'round', roundId, 'desk'] as const;
const pathOf = (roundId: string) => `/api/rounds/${roundId}/desk-entries`;

/** What was entered once, and counts nothing yet. */
export function useDeskEntries(roundId: string) {
  return usePagedList<DeskEntry>(keyOf(roundId), (cursor, signal) => api.get<Page<DeskEntry>>(pathOf(roundId), { query: { cursor, limit: 50 }, signal }));
}

/** @param onDone also where a hint has taken the form away before the answer came */
function useDeskStep<Body, Answer>(ask: (body: Body) => Promise<Answer>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: ask, onSuccess: onDone, onSettled: () => queries.invalidateQueries({ queryKey: ['voting'] }) });
}

export const useEnterAtDesk = (roundId: string) => useDeskStep((body: EnterAtDesk) => api.post<DeskEntry>(pathOf(roundId), body));
export const useConfirmAtDesk = (roundId: string, entryId: string, onCast: () => void) =>
  useDeskStep((body: ConfirmAtDesk) => api.post<DeskEntry>(`${pathOf(roundId)}/${entryId}/confirmation`, body), onCast);
export const useWithdrawAtDesk = (roundId: string, entryId: string) => useDeskStep(() => api.delete(`${pathOf(roundId)}/${entryId}`));
