import type { RoadmapView } from '@palabre/shared/roadmap';
import type { ReactNode } from 'react';
import { Loaded } from '../../ui';
import { useRoadmap, useRoadmaps } from '../roadmap';

interface Props {
  children: (roadmaps: readonly RoadmapView[]) => ReactNode;
}

/** Every roadmap with its themes, for a form that chooses among them. */
export function RoadmapsPanel({ children }: Props) {
  const roadmaps = useRoadmaps();
  return <Loaded query={roadmaps}>{({ items }) => <Remaining slugs={items.map(({ slug }) => slug)} read={[]} then={children} />}</Loaded>;
}

/** One query in each: there are as many as there are roadmaps, which is mostly one. */
function Remaining({ slugs, read, then }: { slugs: readonly string[]; read: readonly RoadmapView[]; then: Props['children'] }) {
  const [slug, ...rest] = slugs;
  return slug === undefined ? then(read) : <One slug={slug}>{(roadmap) => <Remaining slugs={rest} read={[...read, roadmap]} then={then} />}</One>;
}

function One({ slug, children }: { slug: string; children: (roadmap: RoadmapView) => ReactNode }) {
  return <Loaded query={useRoadmap(slug)}>{children}</Loaded>;
}
