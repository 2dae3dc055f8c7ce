import type { Page } from '@palabre/shared/kernel';
import { topic } from '@palabre/shared/live';
import type { CreateProposal, CurrentText, EditProposal, MoveProposal, ProposalCard, ProposalView } from '@palabre/shared/proposals';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, usePagedList } from '../../lib';
import { useLive } from '../../live';
import type { ProposalFilter } from './proposal.filter';

/** Everything of this room lies under `proposals`; one proposal, with its text and versions, under its id. */
export const proposalKeys = {
  lists: ['proposals', 'list'] as const,
  one: (id: string) => ['proposals', 'one', id] as const,
  view: (id: string) => ['proposals', 'one', id, 'view'] as const,
  text: (id: string) => ['proposals', 'one', id, 'text'] as const,
  versions: (id: string) => ['proposals', 'one', id, 'versions'] as const,
  version: (id: string, versionId: string) => ['proposals', 'version', id, versionId] as const,
};

/** @param watched what is watched for news; all proposals by default */
export function useProposals(filter: ProposalFilter, watched: string = topic.commons) {
  useLive(watched, [proposalKeys.lists]);
  return usePagedList<ProposalCard>([...proposalKeys.lists, filter], (cursor, signal) =>
    api.get<Page<ProposalCard>>('/api/proposals', { query: { ...filter, cursor }, signal }),
  );
}

/** Watches the group too: what one may do with the proposal changes with one's place there. */
export function useProposal(id: string) {
  const queryKey = proposalKeys.view(id);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => api.get<ProposalView>(`/api/proposals/${id}`, { signal }) });
  useLive(topic.proposal(id), [proposalKeys.one(id)]);
  useLive(query.data ? topic.group(query.data.group.id) : null, [queryKey]);
  return query;
}

/** The committed text; asked again each time it comes on the screen, since writing sends no hints. */
export function useText(id: string) {
  return useQuery({
    queryKey: proposalKeys.text(id),
    queryFn: ({ signal }) => api.get<CurrentText>(`/api/proposals/${id}/text`, { signal }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  });
}

function useChange<Input>(mutationFn: (input: Input) => Promise<ProposalView>, onChanged?: (proposal: ProposalView) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (proposal) => {
      queries.setQueryData(proposalKeys.view(proposal.id), proposal);
      void queries.invalidateQueries({ queryKey: proposalKeys.lists });
      onChanged?.(proposal);
    },
  });
}

export const useCreateProposal = (onCreated: (proposal: ProposalView) => void) =>
  useChange((input: CreateProposal) => api.post<ProposalView>('/api/proposals', input), onCreated);

/** A refusal may be news: somebody else has changed it meanwhile, so it is looked at again. */
export function useEditProposal(id: string, onEdited?: (proposal: ProposalView) => void) {
  const queries = useQueryClient();
  return useChange(
    (input: EditProposal) =>
      api.patch<ProposalView>(`/api/proposals/${id}`, input).catch((error: unknown) => {
        void queries.invalidateQueries({ queryKey: proposalKeys.one(id) });
        throw error;
      }),
    onEdited,
  );
}

export function useMoveProposal(id: string, onMoved: (proposal: ProposalView) => void) {
  const queries = useQueryClient();
  const looksAgain = () => queries.invalidateQueries({ queryKey: proposalKeys.one(id) });
  return useChange((input: MoveProposal) => api.post<ProposalView>(`/api/proposals/${id}/moves`, input).finally(() => void looksAgain()), onMoved);
}
