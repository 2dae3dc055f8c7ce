import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { problemSentence } from '../i18n/problems';
import { ApiProblem, codeOf } from '../lib/problem';
import { useDelayed } from '../lib/use-delayed';
import { Button, LinkButton } from './button';
import { Notice } from './notice';
import { PageTitle } from './page-title';
import styles from './states.module.css';
import { VisuallyHidden } from './visually-hidden';

export interface EmptyStateProps {
  /** one sentence: what will be here, and when */
  children: ReactNode;
  /** one button: what to do next */
  action?: ReactNode;
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** The place of a text that is on its way, shown only when it takes more than 400 ms. @param lines how many lines it will have */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const late = useDelayed(true, 400);
  return (
    <div role="status" className={styles.skeleton}>
      {late && (
        <>
          <VisuallyHidden>
            <Trans>Chargement en cours</Trans>
          </VisuallyHidden>
          {Array.from({ length: lines }, (_, line) => (
            <i key={line} aria-hidden="true" />
          ))}
        </>
      )}
    </div>
  );
}

export interface ErrorStateProps {
  error: unknown;
  /** asks again */
  onRetry?: () => void;
  /** it stands for the whole page, whose heading it brings */
  page?: boolean;
}

/** An address that leads nowhere (404), or that nothing could stand at (400): asking again would not help. */
const leadsNowhere = (error: unknown): boolean => error instanceof ApiProblem && (error.status === 404 || error.status === 400);

/** What happened, what is safe, one retry, the code. */
export function ErrorState({ error, onRetry, page = false }: ErrorStateProps) {
  const { t, i18n } = useLingui();
  if (page && leadsNowhere(error)) return <NothingHere error={error} />;
  const title = t`Ce contenu n’a pas pu être affiché`;
  const retry = onRetry && (
    <Button look="secondary" small onClick={onRetry}>
      <Trans>Réessayer</Trans>
    </Button>
  );
  return (
    <>
      {page && <PageTitle title={title} />}
      <div role="alert">
        <Notice tone="err" title={!page && title} actions={retry}>
          <p>{i18n._(problemSentence(error))}</p>
          <Code error={error} />
        </Notice>
      </div>
    </>
  );
}

/** What a page shows instead of what is not there; what the server said of it, unless it only disliked the form of the address. */
function NothingHere({ error }: { error: unknown }) {
  const { t, i18n } = useLingui();
  const isMalformed = error instanceof ApiProblem && error.status === 400;
  const home = (
    <LinkButton look="secondary" small href="/">
      <Trans>Aller à l’accueil</Trans>
    </LinkButton>
  );
  return (
    <>
      <PageTitle title={t`Cette page n’existe pas`} />
      <Notice tone="warn" actions={home}>
        <p>
          {isMalformed ? (
            <Trans>L’adresse est peut-être incomplète, ou ce qu’elle montrait a été retiré. Rien de ce que vous avez écrit n’est perdu.</Trans>
          ) : (
            i18n._(problemSentence(error))
          )}
        </p>
        <Code error={error} />
      </Notice>
    </>
  );
}

function Code({ error }: { error: unknown }) {
  return (
    <p className={styles.code}>
      <Trans>
        Code : <code>{codeOf(error)}</code>
      </Trans>
    </p>
  );
}

export interface LoadedProps<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** lines of the skeleton */
  lines?: number;
  /** what is loaded is the whole page, with its heading */
  page?: boolean;
  children: (data: Data) => ReactNode;
}

/** The three states of a query. Data that is there stays on the page, even when asking again has failed. */
export function Loaded<Data>({ query, lines, page, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorState page={page} error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={lines} />;
}
