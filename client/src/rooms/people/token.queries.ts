import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccessToken, CreateAccessToken, NewAccessToken } from '@palabre/shared/people';
import { api } from '../../lib';

const tokensKey = ['me', 'tokens'] as const;

export const useTokens = () => useQuery({ queryKey: tokensKey, queryFn: ({ signal }) => api.get<{ items: AccessToken[] }>('/api/me/tokens', { signal }) });

export function useCreateToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: CreateAccessToken) => api.post<NewAccessToken>('/api/me/tokens', token),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensKey }),
  });
}

export function useRevokeToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/me/tokens/${id}`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: tokensKey }),
  });
}
