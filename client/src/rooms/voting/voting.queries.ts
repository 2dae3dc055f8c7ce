import { topic } from '@palabre/shared/live';
import type { Page } from '@palabre/shared/kernel';
import type {
  CancelRound,
  CastBallot,
  CastSealed,
  ChainEvent,
  ChangeSealed,
  ExtendRound,
  GiveProxy,
  KeepTemplate,
  OpenRound,
  Receipt,
  RollEntry,
  RollPreview,
  RoundCard,
  RoundState,
  RoundTemplate,
  RoundView,
  SealedReceiptView,
} from '@palabre/shared/voting';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, ApiProblem, codeOf, usePagedList } from '../../lib';
import { useLive } from '../../live';
import { fateOfRefusal, nextStep, type Fate, type WaitingBallot } from './ballots/waiting.rules';

/** Everything of this room lies under `voting`; one round, with what hangs on it, under its id. */
const roundKeys = {
  all: ['voting'] as const,
  lists: ['voting', 'list'] as const,
  one: (id: string) => ['voting', 'round', id] as const,
  roll: (id: string) => ['voting', 'round', id, 'roll'] as const,
};

export interface RoundFilter {
  state?: RoundState;
  proposalId?: string;
  groupId?: string;
  /** how many at a time */
  limit?: number;
}

export function useRounds(filter: RoundFilter, watched: string = topic.commons) {
  const key = [...roundKeys.lists, filter];
  useLive(watched, [roundKeys.lists]);
  return usePagedList<RoundCard>(key, (cursor, signal) => api.get<Page<RoundCard>>('/api/rounds', { query: { ...filter, cursor }, signal }));
}

export function useRound(id: string) {
  useLive(topic.round(id), [roundKeys.one(id)]);
  return useQuery({ queryKey: roundKeys.one(id), queryFn: ({ signal }) => api.get<RoundView>(`/api/rounds/${id}`, { signal }) });
}

/** Who would be on the roll now: asked for each time a round is set up. */
export function useRollPreview(groupId: string) {
  return useQuery({
    queryKey: ['voting', 'roll-preview', groupId],
    queryFn: ({ signal }) => api.get<RollPreview>('/api/roll-preview', { query: { groupId }, signal }),
  });
}

const templatesKey = (groupId: string) => ['voting', 'templates', groupId] as const;

export function useRoundTemplates(groupId: string) {
  return useQuery({
    queryKey: templatesKey(groupId),
    queryFn: ({ signal }) => api.get<{ items: RoundTemplate[] }>('/api/round-templates', { query: { groupId }, signal }),
  });
}

export function useKeepTemplate(groupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (template: KeepTemplate) => api.post<RoundTemplate>('/api/round-templates', template),
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesKey(groupId) }),
  });
}

/** @param search part of a name; everybody without it */
export function useRoll(id: string, search?: string) {
  return usePagedList<RollEntry>([...roundKeys.roll(id), search ?? ''], (cursor, signal) =>
    api.get<Page<RollEntry>>(`/api/rounds/${id}/roll`, { query: { cursor, limit: 50, search }, signal }),
  );
}

export function useChain(id: string) {
  return usePagedList<ChainEvent>(['voting', 'round', id, 'chain'], (cursor, signal) =>
    api.get<Page<ChainEvent>>(`/api/rounds/${id}/chain`, { query: { cursor, limit: 50 }, signal }),
  );
}

export function useOpenRound(onOpened: (round: RoundView) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: OpenRound) => api.post<RoundView>('/api/rounds', input),
    onSuccess: async (round) => {
      queries.setQueryData(roundKeys.one(round.id), round);
      onOpened(round);
      await queries.invalidateQueries({ queryKey: roundKeys.lists });
    },
  });
}

/** What is done to a round by those who conduct it, watch over its lot, or let others vote for them: each answers with the round as it is then. */
function useRoundStep<Body = void>(roundId: string, ask: (body: Body) => Promise<RoundView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (round) => queries.setQueryData(roundKeys.one(roundId), round),
    onSettled: () => queries.invalidateQueries({ queryKey: roundKeys.all }),
  });
}

export const useCancelRound = (id: string) => useRoundStep(id, (body: CancelRound) => api.post<RoundView>(`/api/rounds/${id}/cancellation`, body));
export const useRemind = (id: string) => useRoundStep(id, () => api.post<RoundView>(`/api/rounds/${id}/reminder`, {}));
export const useExtendRound = (id: string) => useRoundStep(id, (body: ExtendRound) => api.post<RoundView>(`/api/rounds/${id}/extension`, body));
export const useCommitSecret = (id: string) => useRoundStep(id, (body: { commitment: string }) => api.post<RoundView>(`/api/rounds/${id}/commitment`, body));
export const useRevealSecret = (id: string) => useRoundStep(id, (body: { secret: string }) => api.post<RoundView>(`/api/rounds/${id}/secret`, body));
export const useGiveProxy = (id: string) => useRoundStep(id, (body: GiveProxy) => api.put<RoundView>(`/api/rounds/${id}/proxy`, body));
export const useRevokeProxy = (id: string) => useRoundStep(id, () => api.delete<RoundView>(`/api/rounds/${id}/proxy`));

/** @property receipt SHA-256 of the secret: all that is sent at first */
type Sealing = CastSealed & { secret?: string };

/**
 * The session signs the roll; the ballot goes into the urn with a receipt that only its voter can open. Where an earlier answer was lost and the choice is
 * another one since, the roll is signed already, and the ballot is changed with the secret.
 */
export function useCastSealed(roundId: string) {
  const queries = useQueryClient();
  const path = `/api/rounds/${roundId}/sealed-ballots`;
  return useMutation({
    mutationFn: async ({ secret, ...sealed }: Sealing) => {
      try {
        return await api.post<SealedReceiptView>(path, sealed);
      } catch (error) {
        if (secret === undefined || codeOf(error) !== 'voting/already_signed') throw error;
        const change: ChangeSealed = { ballot: sealed.ballot, secret };
        return api.put<SealedReceiptView>(path, change, { anonymous: true }).catch((second: unknown) => {
          throw codeOf(second) === 'voting/receipt_unknown' ? error : second;
        });
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: roundKeys.all }),
  });
}

/** Without a session: nobody but the voter knows whose ballot it is. */
export function useChangeSealed(roundId: string) {
  return useMutation({
    mutationFn: (change: ChangeSealed) => api.put<SealedReceiptView>(`/api/rounds/${roundId}/sealed-ballots`, change, { anonymous: true }),
  });
}

/** What lies in the urn under a receipt; asked only when its voter wants to see it, and without a session. */
export function useLookSealed(roundId: string) {
  return useMutation({
    mutationFn: (look: { secret: string }) => api.post<SealedReceiptView>(`/api/rounds/${roundId}/sealed-ballots/look`, look, { anonymous: true }),
  });
}

/** A ballot counts only with the receipt of the server, so a failure is shown at once. */
export function useCastBallot(roundId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ballot: CastBallot) => api.put<Receipt>(`/api/rounds/${roundId}/ballot`, ballot),
    onSettled: () => queries.invalidateQueries({ queryKey: roundKeys.all }),
  });
}

/** Sends a ballot that waited on this device, if its round still takes it and nothing else was cast meanwhile. */
export function useSendWaiting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (waiting: WaitingBallot): Promise<{ fate: Fate | 'counted'; code?: string }> => {
      try {
        const step = nextStep(waiting, await api.get<RoundView>(`/api/rounds/${waiting.roundId}`));
        if (step !== 'send') return { fate: step };
        await api.put<Receipt>(`/api/rounds/${waiting.roundId}/ballot`, { ballot: waiting.ballot });
        return { fate: 'counted' };
      } catch (error) {
        return { fate: fateOfRefusal(codeOf(error), error instanceof ApiProblem ? error.status : undefined), code: codeOf(error) };
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: roundKeys.all }),
  });
}

/** Looks at a round again whenever what this device keeps for it comes or goes, in this tab or another. */
export function useAskedAgain(roundId: string, kept: boolean): void {
  const queries = useQueryClient();
  const before = useRef(kept);
  useEffect(() => {
    if (before.current !== kept) void queries.invalidateQueries({ queryKey: roundKeys.one(roundId) });
    before.current = kept;
  }, [queries, roundId, kept]);
}
