import type { ImportReport } from '@palabre/shared/groups';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib';
import { useGroupChange } from '../groups.queries';
import { base64Of } from './base64';

/** Asks what importing a file would do; it does nothing. */
export const useImportPreview = (groupId: string) =>
  useMutation({
    mutationFn: async (file: File) => api.post<ImportReport>(`/api/groups/${groupId}/member-import/preview`, { file: await base64Of(file) }),
  });

export const useMemberImport = (groupId: string) =>
  useGroupChange(groupId, async (file: File) => api.post<ImportReport>(`/api/groups/${groupId}/member-import`, { file: await base64Of(file) }));
