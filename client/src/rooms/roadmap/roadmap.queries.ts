import { topic } from '@palabre/shared/live';
import type { ActionView, RoadmapList, RoadmapView, ThemeView } from '@palabre/shared/roadmap';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib';
import { useLive } from '../../live';

/** Everything of this room lies under `roadmap`. */
export const roadmapKeys = {
  all: ['roadmap'] as const,
  list: ['roadmap', 'list'] as const,
  one: (slug: string) => ['roadmap', 'one', slug] as const,
  theme: (id: string) => ['roadmap', 'theme', id] as const,
  action: (id: string) => ['roadmap', 'action', id] as const,
};

/** The ids of themes and actions begin with the roadmap they stand in. */
const slugOf = (id: string) => id.slice(0, id.indexOf('.'));

export function useRoadmaps() {
  useLive(topic.commons, [roadmapKeys.list]);
  return useQuery({ queryKey: roadmapKeys.list, queryFn: ({ signal }) => api.get<RoadmapList>('/api/roadmaps', { signal }) });
}

export function useRoadmap(slug: string) {
  const queryKey = roadmapKeys.one(slug);
  useLive(topic.roadmap(slug), [queryKey]);
  useLive(topic.commons, [queryKey]); // what came of the themes
  return useQuery({ queryKey, queryFn: ({ signal }) => api.get<RoadmapView>(`/api/roadmaps/${encodeURIComponent(slug)}`, { signal }) });
}

export function useTheme(id: string) {
  const queryKey = roadmapKeys.theme(id);
  useLive(topic.roadmap(slugOf(id)), [queryKey]);
  useLive(topic.commons, [queryKey]);
  return useQuery({ queryKey, queryFn: ({ signal }) => api.get<ThemeView>(`/api/themes/${encodeURIComponent(id)}`, { signal }) });
}

export function useAction(id: string) {
  const queryKey = roadmapKeys.action(id);
  useLive(topic.roadmap(slugOf(id)), [queryKey]);
  useLive(topic.action(id), [queryKey]);
  return useQuery({ queryKey, queryFn: ({ signal }) => api.get<ActionView>(`/api/actions/${encodeURIComponent(id)}`, { signal }) });
}
