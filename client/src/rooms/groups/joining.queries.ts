import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CreateInvitation,
  GroupRole,
  InvitationAccepted,
  InvitationCard,
  InvitationPreview,
  JoinRequest,
  NewInvitation,
  RequestToJoin,
} from '@palabre/shared/groups';
import type { Page } from '@palabre/shared/kernel';
import { api, usePagedList } from '../../lib';
import { groupKeys, useGroupChange } from './groups.queries';

export const useJoin = (id: string) => useGroupChange(id, () => api.post(`/api/groups/${id}/join`));
export const useLeave = (id: string) => useGroupChange(id, () => api.post(`/api/groups/${id}/leave`));
export const useAskToJoin = (id: string) => useGroupChange(id, (request: RequestToJoin) => api.post(`/api/groups/${id}/join-requests`, request));

export function useJoinRequests(id: string) {
  return usePagedList<JoinRequest>(groupKeys.requests(id), (cursor, signal) =>
    api.get<Page<JoinRequest>>(`/api/groups/${id}/join-requests`, { query: { cursor }, signal }),
  );
}

export const useAnswerRequest = (id: string) =>
  useGroupChange(id, ({ requestId, accept }: { requestId: string; accept: boolean }) =>
    api.post(`/api/groups/${id}/join-requests/${requestId}/answer`, { accept }),
  );

export const useChangeRole = (id: string) =>
  useGroupChange(id, ({ personId, role }: { personId: string; role: GroupRole }) => api.put(`/api/groups/${id}/members/${personId}/role`, { role }));

export const useRemoveMember = (id: string) => useGroupChange(id, (personId: string) => api.delete(`/api/groups/${id}/members/${personId}`));

export function useInvitations(id: string) {
  return usePagedList<InvitationCard>(groupKeys.invitations(id), (cursor, signal) =>
    api.get<Page<InvitationCard>>(`/api/groups/${id}/invitations`, { query: { cursor }, signal }),
  );
}

export const useInvite = (id: string) =>
  useGroupChange(id, (invitation: CreateInvitation) => api.post<NewInvitation>(`/api/groups/${id}/invitations`, invitation));

export const useWithdrawInvitation = (id: string) => useGroupChange(id, (invitationId: string) => api.delete(`/api/groups/${id}/invitations/${invitationId}`));

/** What an invitation is to. The token is no part of the key: keys are kept on the device. @param reading names this reading of it */
export const useInvitationPreview = (token: string, reading: string) =>
  useQuery({
    queryKey: [...groupKeys.all, 'invitation', reading],
    queryFn: ({ signal }) => api.post<InvitationPreview>('/api/invitations/preview', { token }, { signal }),
    enabled: token !== '',
    gcTime: 0,
    retry: false,
  });

export function useAcceptInvitation(onAccepted: (groupId: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => api.post<InvitationAccepted>('/api/invitations/accept', { token }),
    onSuccess: async ({ groupId }) => {
      await queries.invalidateQueries({ queryKey: groupKeys.all });
      onAccepted(groupId);
    },
  });
}
