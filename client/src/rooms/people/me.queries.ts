import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { topic } from '@palabre/shared/live';
import type { EditProfile, Me } from '@palabre/shared/people';
import { api } from '../../lib';
import { useLive, useReconnectLive } from '../../live';

export const meKey = ['me'] as const;

const nobody: Me = { person: null, may: { administer: false, createGroup: false } };

/** Who is looking. `person` is null without an account, and until `known`. */
export function useMe() {
  const query = useQuery({ queryKey: meKey, queryFn: ({ signal }) => api.get<Me>('/api/me', { signal }), staleTime: 60_000 });
  const { person, may } = query.data ?? nobody;
  useLive(person && topic.person(person.id), [meKey]);
  return { person, may, known: query.data !== undefined, query };
}

/** Keeps what the server says of who is looking, and has everything asked again: rights may be others now. */
export function useAdoptMe(): (me: Me) => void {
  const queryClient = useQueryClient();
  const reconnectLive = useReconnectLive();
  return (me) => {
    queryClient.setQueryData<Me>(meKey, me);
    reconnectLive();
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
  };
}

export function useEditProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (edited: EditProfile) => api.patch<Me>('/api/me', edited),
    onSuccess: (me) => queryClient.setQueryData<Me>(meKey, me),
  });
}

/** Signs out this device, or all of them; nothing that was read with the account stays in this tab. */
export function useSignOut({ everywhere = false } = {}) {
  const queryClient = useQueryClient();
  const reconnectLive = useReconnectLive();
  return useMutation({
    mutationFn: async () => {
      if (everywhere) await api.delete('/api/me/devices');
      await api.post('/api/sign-out');
    },
    onSuccess: () => {
      sessionStorage.clear();
      queryClient.setQueryData<Me>(meKey, nobody);
      reconnectLive();
      void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
    },
  });
}
