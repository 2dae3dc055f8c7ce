import { useMutation } from '@tanstack/react-query';
import type { Me, RequestSignIn, SignInRequested, SignInWithCode, SignInWithLink } from '@palabre/shared/people';
import { api } from '../../lib';
import { useAdoptMe } from './me.queries';

/** A code is on its way to this address. */
export type PendingSignIn = SignInRequested & { email: string };

function useEntry<Proof>(path: string) {
  const adoptMe = useAdoptMe();
  return useMutation({
    mutationFn: (proof: Proof) => api.post<Me>(path, proof),
    onSuccess: adoptMe,
  });
}

export const useRequestSignIn = () => useMutation({ mutationFn: (wanted: RequestSignIn) => api.post<SignInRequested>('/api/sign-in/requests', wanted) });

export const useSignInWithCode = () => useEntry<SignInWithCode>('/api/sign-in/code');

export const useSignInWithLink = () => useEntry<SignInWithLink>('/api/sign-in/link');
