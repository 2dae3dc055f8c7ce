import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { RoadmapView as Roadmap, ThemeCard, ThemeKind } from '@palabre/shared/roadmap';
import { Link } from 'wouter';
import { Card, CardList, Muted, Row, Text, Time } from '../../ui';
import { ProgressView } from './progress.view';
import { kindHeadings } from './roadmap.names';
import styles from './roadmap.module.css';
import { SummaryNotice } from './summary-notice.view';

const kinds: readonly ThemeKind[] = ['plenary', 'parallel', 'self-organised'];

/** A roadmap under its title: what it is, and its themes by kind with what came of them. */
export function RoadmapView({ roadmap }: { roadmap: Roadmap }) {
  const { i18n } = useLingui();
  const { subtitle, isSummary, themes, actions, version, publishedAt, themeList } = roadmap;
  const groups = kinds.map((kind) => ({ kind, themes: themeList.filter((theme) => theme.kind === kind) })).filter((group) => group.themes.length > 0);
  return (
    <>
      {subtitle && <Text fragment={subtitle} as="reading" />}
      <SummaryNotice isSummary={isSummary} />
      <Row>
        <Muted>
          <Plural value={themes} one="# thème" other="# thèmes" />, <Plural value={actions} one="# action" other="# actions" />
        </Muted>
        <Muted>
          <Trans>
            Version {version}, publiée le <Time at={publishedAt} as="date" />
          </Trans>
        </Muted>
      </Row>
      {groups.map((group) => (
        <section key={group.kind}>
          {groups.length > 1 && <h2>{i18n._(kindHeadings[group.kind])}</h2>}
          <CardList columns>
            {group.themes.map((theme) => (
              <ThemeItem key={theme.id} theme={theme} />
            ))}
          </CardList>
        </section>
      ))}
    </>
  );
}

function ThemeItem({ theme }: { theme: ThemeCard }) {
  return (
    <Card as="li">
      <h3 className={styles.cardTitle}>
        <Link href={`/themes/${theme.id}`}>
          {theme.number}. <Text fragment={theme.title} />
        </Link>
      </h3>
      {theme.summary && <Text fragment={theme.summary} as="p" />}
      {theme.actions === 0 ? (
        <Muted>
          <Trans>Ce thème est arrivé sans action.</Trans>
        </Muted>
      ) : (
        <Row>
          <Muted>
            <Plural value={theme.actions} one="# action" other="# actions" />
          </Muted>
          <ProgressView progress={theme.progress} />
        </Row>
      )}
    </Card>
  );
}
