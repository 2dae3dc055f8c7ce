import type { ImportedRoadmap, PreviewRoadmap, PublishRoadmap, RoadmapPublished, RoadmapSource } from '@palabre/shared/roadmap';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib';
import { roadmapKeys } from '../roadmap.queries';
import { checkSource } from './source-file';

export function usePreview(onRead: (roadmap: ImportedRoadmap, source: string) => void) {
  return useMutation({
    mutationFn: async (source: string) => {
      checkSource(source);
      const body: PreviewRoadmap = { source };
      return api.post<ImportedRoadmap>('/api/roadmaps/preview', body);
    },
    onSuccess: onRead,
  });
}

/** The text that a published roadmap was imported from. @param slug null asks for nothing */
export function useRoadmapSource(slug: string | null) {
  return useQuery({
    queryKey: ['roadmap', 'source', slug],
    queryFn: ({ signal }) => api.get<RoadmapSource>(`/api/roadmaps/${encodeURIComponent(slug ?? '')}/source`, { signal }),
    enabled: slug !== null,
    staleTime: Infinity,
  });
}

export function usePublish(onPublished: (published: RoadmapPublished) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PublishRoadmap) => api.post<RoadmapPublished>('/api/roadmaps', body),
    onSuccess: async (published) => {
      onPublished(published);
      await queries.invalidateQueries({ queryKey: roadmapKeys.all });
    },
  });
}
