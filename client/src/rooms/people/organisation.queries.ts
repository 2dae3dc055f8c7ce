import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page } from '@palabre/shared/kernel';
import type { CreateOrganisation, Organisation } from '@palabre/shared/people';
import { api, usePagedList } from '../../lib';

const organisationKeys = { all: ['organisations'] as const, found: (search: string) => ['organisations', search] as const };

export const useOrganisations = (search: string) =>
  usePagedList(organisationKeys.found(search), (cursor, signal) => api.get<Page<Organisation>>('/api/organisations', { query: { search, cursor }, signal }));

export function useCreateOrganisation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (organisation: CreateOrganisation) => api.post<Organisation>('/api/organisations', organisation),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: organisationKeys.all }),
  });
}
