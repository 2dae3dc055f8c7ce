import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { topic } from '@palabre/shared/live';
import type { EditProfile, Me } from '@palabre/shared/people';
import { useMemo } from 'react';
import { forgetTexts } from '../../collab';
import { chooseLocale } from '../../i18n';
import { api } from '../../lib';
import { useLive, useReconnectLive } from '../../live';

const meKey = ['me'] as const;

const nobody: Me = { person: null, may: { administer: false, createGroup: false } };

const meQuery = queryOptions({ queryKey: meKey, queryFn: ({ signal }) => api.get<Me>('/api/me', { signal }), staleTime: 60_000 });

/** Who is looking. `person` is null without an account, and until `known`. */
export function useMe() {
  const query = useQuery(meQuery);
  const { person, may } = query.data ?? nobody;
  useLive(person && topic.person(person.id), [meKey]);
  return { person, may, known: query.data !== undefined, query };
}

/** Whether a person is still the one who is signed in, which may have changed in another tab: as far as one knows, or asked anew. */
export function useIdentity(personId: string): { isKnown(): boolean; confirm(): Promise<boolean> } {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const isTheirs = (me: Me): boolean => me.person?.id === personId;
    return {
      isKnown: () => isTheirs(queryClient.getQueryData<Me>(meKey) ?? nobody),
      confirm: () => queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).then(isTheirs, () => false),
    };
  }, [queryClient, personId]);
}

const askOthersAgain = (queryClient: QueryClient) => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });

/** A person finds the language of their profile on every device. @returns whether the page changed its language */
async function speakTheirLanguage({ person }: Me): Promise<boolean> {
  if (!person?.complete || person.locale === document.documentElement.lang) return false;
  // Without the catalogue (no network) the page stays as it is.
  return chooseLocale(person.locale).then(
    () => true,
    () => false,
  );
}

/** Somebody has just signed in: everything is asked again, since their rights may be others. */
export function useAdoptMe(): (me: Me) => Promise<void> {
  const queryClient = useQueryClient();
  const reconnectLive = useReconnectLive();
  return async (me) => {
    await speakTheirLanguage(me);
    queryClient.setQueryData<Me>(meKey, me);
    reconnectLive();
    void askOthersAgain(queryClient);
  };
}

export function useEditProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (edited: EditProfile) => api.patch<Me>('/api/me', edited),
    onSuccess: async (me) => {
      const otherLanguage = await speakTheirLanguage(me);
      queryClient.setQueryData<Me>(meKey, me);
      if (otherLanguage) void askOthersAgain(queryClient);
    },
  });
}

/** Signs out this device, or all of them; nothing that was read or written with the account stays on it. */
export function useSignOut({ everywhere = false } = {}) {
  const queryClient = useQueryClient();
  const reconnectLive = useReconnectLive();
  return useMutation({
    mutationFn: async () => {
      if (everywhere) await api.delete('/api/me/devices');
      await api.post('/api/sign-out');
    },
    onSuccess: () => {
      const { person } = queryClient.getQueryData<Me>(meKey) ?? nobody;
      if (person) forgetTexts(person.id);
      sessionStorage.clear();
      queryClient.setQueryData<Me>(meKey, nobody);
      reconnectLive();
      void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
    },
  });
}
