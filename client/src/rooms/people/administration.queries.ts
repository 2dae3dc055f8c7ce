import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page } from '@palabre/shared/kernel';
import { topic } from '@palabre/shared/live';
import type { Account, OutgoingMail, PlatformRole } from '@palabre/shared/people';
import { api, usePagedList } from '../../lib';
import { useLive } from '../../live';

const accountKeys = { all: ['accounts'] as const, found: (search: string) => ['accounts', search] as const };

export function useAccounts(search: string) {
  useLive(topic.administration, [accountKeys.all]);
  return usePagedList(accountKeys.found(search), (cursor, signal) => api.get<Page<Account>>('/api/accounts', { query: { search, cursor }, signal }));
}

export function useChangeRole() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, role }: { id: string; role: PlatformRole }) => api.put<Account>(`/api/accounts/${id}/role`, { role }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountKeys.all }),
  });
}

export const useOutbox = () => usePagedList(['mail'], (cursor, signal) => api.get<Page<OutgoingMail>>('/api/mail', { query: { cursor }, signal }));
