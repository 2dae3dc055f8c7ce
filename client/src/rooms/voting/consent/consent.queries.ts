import type { ConcludeConsent, ConsentView, JudgeObjection, MoveConsentOn, SpeakInConsent } from '@palabre/shared/voting';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib';

/** Under the round, so that whatever is told of it asks for this anew. */
const consentKey = (roundId: string) => ['voting', 'round', roundId, 'consent'] as const;

export function useConsent(roundId: string) {
  return useQuery({ queryKey: consentKey(roundId), queryFn: ({ signal }) => api.get<ConsentView>(`/api/rounds/${roundId}/consent`, { signal }) });
}

/** What is done in a circle: each answers with the circle as it is then, and the round may be another one. */
function useConsentStep<Body>(roundId: string, ask: (path: string, body: Body) => Promise<ConsentView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => ask(`/api/rounds/${roundId}/consent`, body),
    onSuccess: (view) => queries.setQueryData(consentKey(roundId), view),
    onSettled: () => queries.invalidateQueries({ queryKey: ['voting'] }),
  });
}

export const useSpeak = (roundId: string) => useConsentStep<SpeakInConsent>(roundId, (path, body) => api.put<ConsentView>(`${path}/word`, body));
export const useMoveOn = (roundId: string) => useConsentStep<MoveConsentOn>(roundId, (path, body) => api.post<ConsentView>(`${path}/step`, body));
export const useJudge = (roundId: string) => useConsentStep<JudgeObjection>(roundId, (path, body) => api.put<ConsentView>(`${path}/judgment`, body));
export const useConclude = (roundId: string) => useConsentStep<ConcludeConsent>(roundId, (path, body) => api.post<ConsentView>(`${path}/conclusion`, body));
