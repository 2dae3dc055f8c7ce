import { Plural } from '@lingui/react/macro';
import type { RoadmapCard } from '@palabre/shared/roadmap';
import { Link } from 'wouter';
import { Card, CardList, Muted, Text } from '../../ui';
import styles from './roadmap.module.css';

export function RoadmapListView({ roadmaps }: { roadmaps: readonly RoadmapCard[] }) {
  return (
    <CardList>
      {roadmaps.map(({ slug, title, subtitle, themes, actions }) => (
        <Card as="li" key={slug}>
          <h2 className={styles.cardTitle}>
            <Link href={`/roadmap/${slug}`}>
              <Text fragment={title} />
            </Link>
          </h2>
          {subtitle && <Text fragment={subtitle} as="p" />}
          <Muted>
            <Plural value={themes} one="# thème" other="# thèmes" />, <Plural value={actions} one="# action" other="# actions" />
          </Muted>
        </Card>
      ))}
    </CardList>
  );
}
