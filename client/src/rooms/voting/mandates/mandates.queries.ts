import type { GiveMandate, Mandate } from '@palabre/shared/voting';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib';

const mandatesKey = (groupId: string) => ['voting', 'mandates', groupId] as const;

/** Who speaks for which organisation in the votes of a group; for those who facilitate it. */
export function useMandates(groupId: string) {
  return useQuery({
    queryKey: mandatesKey(groupId),
    queryFn: ({ signal }) => api.get<{ items: Mandate[] }>(`/api/groups/${groupId}/mandates`, { signal }),
  });
}

/** In the place of the mandate that the organisation had. */
export function useGiveMandate(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ organisationId, ...mandate }: GiveMandate & { organisationId: string }) =>
      api.put<{ items: Mandate[] }>(`/api/groups/${groupId}/mandates/${organisationId}`, mandate),
    onSuccess: (mandates) => queries.setQueryData(mandatesKey(groupId), mandates),
  });
}

export function useEndMandate(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (organisationId: string) => api.delete<undefined>(`/api/groups/${groupId}/mandates/${organisationId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: mandatesKey(groupId) }),
  });
}
