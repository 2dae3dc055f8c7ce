import type { MemberCard } from '@palabre/shared/groups';
import type { Page } from '@palabre/shared/kernel';
import { topic } from '@palabre/shared/live';
import type { CommitmentView, DecisionCard, DecisionView, EditCommitment, MakeCommitment, RecordMeasurement } from '@palabre/shared/outcomes';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, usePagedList } from '../../lib';
import { useLive } from '../../live';

/** Everything of this room lies under `outcomes`. */
const outcomeKeys = {
  lists: ['outcomes', 'list'] as const,
  one: (proposalId: string) => ['outcomes', 'one', proposalId] as const,
  owners: (groupId: string) => ['outcomes', 'owners', groupId] as const,
};

export interface DecisionFilter {
  groupId?: string | undefined;
  actionId?: string | undefined;
}

/** @param watched what is watched for news; all decisions by default */
export function useDecisions({ groupId, actionId }: DecisionFilter, watched: string = topic.commons) {
  useLive(watched, [outcomeKeys.lists]);
  return usePagedList<DecisionCard>([...outcomeKeys.lists, { groupId, actionId }], (cursor, signal) =>
    api.get<Page<DecisionCard>>('/api/decisions', { query: { groupId, actionId, cursor }, signal }),
  );
}

/** The last decision on a proposal; what one may do with it depends on one's place in the group. */
export function useDecision(proposalId: string) {
  const queryKey = outcomeKeys.one(proposalId);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => api.get<DecisionView>(`/api/decisions/${proposalId}`, { signal }) });
  useLive(topic.proposal(proposalId), [queryKey]);
  useLive(query.data ? topic.group(query.data.group.id) : null, [queryKey]);
  return query;
}

/** Who may own a commitment of the group. */
export function useOwners(groupId: string) {
  const list = usePagedList<MemberCard>(outcomeKeys.owners(groupId), (cursor, signal) =>
    api.get<Page<MemberCard>>(`/api/groups/${groupId}/members`, { query: { cursor, limit: 100 }, signal }),
  );
  return { ...list, items: list.items?.filter(({ role }) => role !== 'observer').map(({ person }) => person) };
}

/** A change to the commitments of a decision; it is done once they are shown as they are now. */
function useChange<Input>(proposalId: string, mutationFn: (input: Input) => Promise<CommitmentView>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: outcomeKeys.one(proposalId) });
      onDone();
      void queries.invalidateQueries({ queryKey: outcomeKeys.lists });
    },
  });
}

export const useMakeCommitment = (proposalId: string, onDone: () => void) =>
  useChange(proposalId, (input: MakeCommitment) => api.post<CommitmentView>('/api/commitments', input), onDone);

export const useEditCommitment = (proposalId: string, id: string, onDone: () => void) =>
  useChange(proposalId, (input: EditCommitment) => api.patch<CommitmentView>(`/api/commitments/${id}`, input), onDone);

export const useMeasure = (proposalId: string, id: string, onDone: () => void) =>
  useChange(proposalId, (input: RecordMeasurement) => api.post<CommitmentView>(`/api/commitments/${id}/measurements`, input), onDone);
