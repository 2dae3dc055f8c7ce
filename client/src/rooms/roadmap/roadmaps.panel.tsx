import type { RoadmapView } from '@palabre/shared/roadmap';
import type { ReactNode } from 'react';
import { Loaded } from '../../ui';
import { useRoadmap, useRoadmaps } from './roadmap.queries';

interface Props {
  /** what stands here until all are read, or when they cannot be; by default it is said */
  otherwise?: ReactNode;
  children: (roadmaps: readonly RoadmapView[]) => ReactNode;
}

/** Every roadmap with its themes, for what chooses among them. */
export function RoadmapsPanel({ otherwise, children }: Props) {
  const roadmaps = useRoadmaps();
  if (otherwise !== undefined && !roadmaps.data) return otherwise;
  return <Loaded query={roadmaps}>{({ items }) => <Remaining slugs={items.map(({ slug }) => slug)} read={[]} otherwise={otherwise} then={children} />}</Loaded>;
}

interface RemainingProps {
  slugs: readonly string[];
  read: readonly RoadmapView[];
  otherwise: ReactNode;
  then: Props['children'];
}

/** One query in each: there are as many as there are roadmaps, which is mostly one. */
function Remaining({ slugs, read, otherwise, then }: RemainingProps) {
  const [slug, ...rest] = slugs;
  if (slug === undefined) return then(read);
  return (
    <One slug={slug} otherwise={otherwise}>
      {(roadmap) => <Remaining slugs={rest} read={[...read, roadmap]} otherwise={otherwise} then={then} />}
    </One>
  );
}

interface OneProps {
  slug: string;
  otherwise: ReactNode;
  children: (roadmap: RoadmapView) => ReactNode;
}

function One({ slug, otherwise, children }: OneProps) {
  const roadmap = useRoadmap(slug);
  return otherwise !== undefined && !roadmap.data ? otherwise : <Loaded query={roadmap}>{children}</Loaded>;
}
