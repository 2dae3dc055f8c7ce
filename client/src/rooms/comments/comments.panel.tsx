import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentSubject, CommentView, ThreadPage } from '@palabre/shared/comments';
import { useEffect, useId, useMemo, useRef } from 'react';
import { CardList, EmptyState, ErrorState, Muted, ShowMore, Skeleton } from '../../ui';
import { ArrivalsView } from './arrivals.view';
import { commentElementId } from './comment.panel';
import { useConversation } from './comments.queries';
import { ComposerPanel, SignInToComment } from './composer.panel';
import { StancesView } from './stance.view';
import { ThreadPanel } from './thread.panel';
import { useArrivals, type Arrivals } from './use-arrivals';

interface Props {
  subject: CommentSubject;
  /** the topic under which news of the subject are told */
  watched: string;
}

/** What people say about an action or a proposal, and the place to say something. */
export function CommentsPanel({ subject, watched }: Props) {
  const heading = useId();
  const query = useConversation(subject, watched);
  const { data, hasNextPage } = query;
  const latest = useMemo(() => data && { threads: data.pages.flatMap(({ items }) => items), complete: !hasNextPage }, [data, hasNextPage]);
  const arrivals = useArrivals(latest);
  const more = { hasMore: hasNextPage, isLoadingMore: query.isFetchingNextPage, loadMore: () => void query.fetchNextPage() };
  const [page] = data?.pages ?? [];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <Trans>Commentaires</Trans>
      </h2>
      {!page && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton lines={5} />)}
      {page && arrivals && (
        <>
          <Opening subject={subject} page={page} />
          <Conversation subject={subject} arrivals={arrivals} mayPost={page.may.post} />
          {query.isFetchNextPageError ? <ErrorState error={query.error} onRetry={more.loadMore} /> : <ShowMore list={more} />}
        </>
      )}
    </section>
  );
}

/** Where one begins: how many speak and how they stand, then the form or the way in. */
function Opening({ subject, page }: { subject: CommentSubject; page: ThreadPage }) {
  const { t } = useLingui();
  return (
    <>
      <StancesView page={page} />
      {page.may.post ? <ComposerPanel subject={subject} label={t`Votre commentaire`} writing /> : <SignInToComment />}
    </>
  );
}

interface ConversationProps {
  subject: CommentSubject;
  arrivals: Arrivals;
  mayPost: boolean;
}

function Conversation({ subject, arrivals, mayPost }: ConversationProps) {
  const { threads, fresh } = arrivals.shown;
  const silent = threads.length === 0 && arrivals.waiting.added === 0;
  useFocusOnFirst(fresh);
  const onChanged = (comment: CommentView) => arrivals.take(comment);
  return (
    <>
      <ArrivalsView waiting={arrivals.waiting} onShow={arrivals.showAll} />
      {silent && <Silence mayPost={mayPost} />}
      <CardList>
        {threads.map((thread) => (
          <ThreadPanel key={thread.root.id} {...{ subject, thread, fresh, mayPost, onChanged }} />
        ))}
      </CardList>
    </>
  );
}

function Silence({ mayPost }: { mayPost: boolean }) {
  if (mayPost) {
    return (
      <EmptyState>
        <Trans>Personne n’a encore commenté. Dites ce que vous en pensez, ou posez une question.</Trans>
      </EmptyState>
    );
  }
  return (
    <p>
      <Muted>
        <Trans>Personne n’a encore commenté.</Trans>
      </Muted>
    </p>
  );
}

/** The button that was pressed is gone: on to the first of what it has shown. */
function useFocusOnFirst(fresh: ReadonlySet<string>): void {
  const done = useRef(fresh);
  useEffect(() => {
    if (done.current === fresh) return;
    done.current = fresh;
    const elements = [...fresh].flatMap((id) => document.getElementById(commentElementId(id)) ?? []);
    const [first] = elements.toSorted((a, b) => (a.compareDocumentPosition(b) === Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    first?.focus();
  }, [fresh]);
}
