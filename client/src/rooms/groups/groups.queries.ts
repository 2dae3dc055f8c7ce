import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Activity, CreateGroup, EditGroup, GroupCard, GroupView, MemberCard } from '@palabre/shared/groups';
import type { Page } from '@palabre/shared/kernel';
import { topic } from '@palabre/shared/live';
import { api, usePagedList } from '../../lib';
import { useLive } from '../../live';

/** Everything of this room lies under `groups`; one group, with what hangs on it, under its id. */
export const groupKeys = {
  all: ['groups'] as const,
  lists: ['groups', 'list'] as const,
  whole: (id: string) => ['groups', 'one', id] as const,
  view: (id: string) => ['groups', 'one', id, 'view'] as const,
  members: (id: string) => ['groups', 'one', id, 'members'] as const,
  requests: (id: string) => ['groups', 'one', id, 'requests'] as const,
  invitations: (id: string) => ['groups', 'one', id, 'invitations'] as const,
  activity: (id: string) => ['groups', 'one', id, 'activity'] as const,
};

export interface GroupFilter {
  themeId?: string | undefined;
  mine?: boolean;
}

export function useGroups(filter: GroupFilter) {
  useLive(topic.commons, [groupKeys.lists]);
  return usePagedList<GroupCard>([...groupKeys.lists, filter], (cursor, signal) =>
    api.get<Page<GroupCard>>('/api/groups', { query: { themeId: filter.themeId, mine: filter.mine, cursor, limit: 50 }, signal }),
  );
}

/** A group; a hint about it makes everything that is shown of it stale. */
export function useGroup(id: string) {
  useLive(topic.group(id), [groupKeys.whole(id)]);
  return useQuery({ queryKey: groupKeys.view(id), queryFn: ({ signal }) => api.get<GroupView>(`/api/groups/${id}`, { signal }) });
}

export function useMembers(id: string) {
  return usePagedList<MemberCard>(groupKeys.members(id), (cursor, signal) =>
    api.get<Page<MemberCard>>(`/api/groups/${id}/members`, { query: { cursor, limit: 50 }, signal }),
  );
}

export function useActivity(id: string) {
  return usePagedList<Activity>(groupKeys.activity(id), (cursor, signal) =>
    api.get<Page<Activity>>(`/api/groups/${id}/activity`, { query: { cursor }, signal }),
  );
}

/** A change to a group. It is done when what is shown of it is fresh again. */
export function useGroupChange<Input, Answer = void>(id: string, mutationFn: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: groupKeys.whole(id) }), queries.invalidateQueries({ queryKey: groupKeys.lists })]),
  });
}

export const useEditGroup = (id: string) => useGroupChange(id, (changes: EditGroup) => api.patch<GroupView>(`/api/groups/${id}`, changes));

export function useCreateGroup(onCreated: (group: GroupView) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (group: CreateGroup) => api.post<GroupView>('/api/groups', group),
    onSuccess: (group) => {
      queries.setQueryData(groupKeys.view(group.id), group);
      void queries.invalidateQueries({ queryKey: groupKeys.lists });
      onCreated(group);
    },
  });
}
