import { topic } from '@palabre/shared/live';
import type { RestoredVersion, SaveVersion, VersionCard, VersionList, VersionView } from '@palabre/shared/proposals';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, usePagedList } from '../../lib';
import { useLive } from '../../live';
import { proposalKeys } from './proposals.queries';

/** The kept copies, newest first. */
export function useVersions(id: string) {
  useLive(topic.proposal(id), [proposalKeys.versions(id)]);
  return usePagedList(proposalKeys.versions(id), (cursor, signal) => api.get<VersionList>(`/api/proposals/${id}/versions`, { query: { cursor }, signal }));
}

/** A version never changes, so it is asked for once. @param versionId null asks for nothing */
export function useVersion(id: string, versionId: string | null) {
  return useQuery({
    queryKey: proposalKeys.version(id, versionId ?? ''),
    queryFn: ({ signal }) => api.get<VersionView>(`/api/proposals/${id}/versions/${versionId}`, { signal }),
    staleTime: Infinity,
    enabled: versionId !== null,
  });
}

export function useSaveVersion(id: string, onSaved: (version: VersionCard) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: SaveVersion) => api.post<VersionCard>(`/api/proposals/${id}/versions`, input),
    onSuccess: async (version) => {
      await queries.invalidateQueries({ queryKey: proposalKeys.versions(id) });
      onSaved(version);
    },
  });
}

/** The text and the list of versions are others afterwards, also when it was refused: somebody else may have been faster. */
export function useRestoreVersion(id: string, onRestored: (version: VersionCard, restored: RestoredVersion) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: VersionCard) => api.post<RestoredVersion>(`/api/proposals/${id}/versions/${version.id}/restore`),
    onSettled: () => queries.invalidateQueries({ queryKey: proposalKeys.one(id) }),
    onSuccess: async (restored, version) => {
      await queries.invalidateQueries({ queryKey: proposalKeys.versions(id) }); // the version that is named next is in the list
      onRestored(version, restored);
    },
  });
}
