import type { Page } from '@palabre/shared/kernel';
import { topic } from '@palabre/shared/live';
import type { QuarantinedText, SecondLook } from '@palabre/shared/proposals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, usePagedList } from '../../lib';
import { useLive } from '../../live';

const quarantineKey = ['quarantine'] as const;

export function useQuarantine() {
  useLive(topic.administration, [quarantineKey]);
  return usePagedList(quarantineKey, (cursor, signal) => api.get<Page<QuarantinedText>>('/api/documents/quarantined', { query: { cursor }, signal }));
}

export function useTryAgain(onRead: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (documentId: string) => api.post<SecondLook>(`/api/documents/${documentId}/try-again`),
    onSuccess: ({ readable }) => {
      if (readable) onRead();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: quarantineKey }),
  });
}
