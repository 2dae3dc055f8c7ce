import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionView as Action } from '@palabre/shared/roadmap';
import { Link } from 'wouter';
import { Breadcrumb, Muted, PageTitle, Text } from '../../ui';
import styles from './roadmap.module.css';
import { SummaryNotice } from './summary-notice.view';

/** The title of an action, the way back up, and its number in the official text. */
export function ActionTitle({ action: { title, number, theme, roadmap } }: { action: Action }) {
  const crumbs = [
    { href: `/roadmap/${roadmap.slug}`, label: <Trans>Feuille de route</Trans> },
    {
      href: `/themes/${theme.id}`,
      label: (
        <>
          {theme.number}. <Text fragment={theme.title} />
        </>
      ),
    },
  ];
  return (
    <PageTitle title={title} above={<Breadcrumb crumbs={crumbs} />}>
      <Muted>
        <Trans>
          Action {number} du thème {theme.number}, dans le texte officiel
        </Trans>
      </Muted>
    </PageTitle>
  );
}

export function ActionText({ action: { text, isSummary, retired } }: { action: Action }) {
  return (
    <>
      <Text fragment={text} as="reading" />
      <SummaryNotice isSummary={isSummary} retired={retired} />
    </>
  );
}

/** On to the neighbours, in the order of the roadmap. */
export function ActionNeighbours({ action: { previous, next } }: { action: Action }) {
  const { t } = useLingui();
  if (!previous && !next) return null;
  return (
    <nav aria-label={t`Actions voisines`} className={styles.neighbours}>
      {previous && (
        <Link href={`/actions/${previous.id}`} rel="prev">
          <Muted>
            <Trans>Action précédente</Trans>
          </Muted>
          <Text fragment={previous.title} />
        </Link>
      )}
      {next && (
        <Link href={`/actions/${next.id}`} rel="next" className={styles.next}>
          <Muted>
            <Trans>Action suivante</Trans>
          </Muted>
          <Text fragment={next.title} />
        </Link>
      )}
    </nav>
  );
}
