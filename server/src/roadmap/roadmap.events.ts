import { topic } from '@palabre/shared/live';
import type { NewEvent } from '../platform/events';
import type { RoadmapEntity } from './roadmap.entity';

/** A roadmap was published, or a newer version of it. @param actorId null when it was the installation itself */
export function publishedEvent(actorId: string | null, { slug, title, version, sourceLocale }: RoadmapEntity): NewEvent {
  return {
    kind: 'roadmap.published',
    actorId,
    subject: { kind: 'roadmap', id: slug },
    topics: [topic.roadmap(slug), topic.commons],
    details: { title: title[sourceLocale as keyof typeof title], lang: sourceLocale, version },
  };
}
