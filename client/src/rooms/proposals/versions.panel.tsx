import { Trans } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import { useSteadyList } from '../../lib';
import { useMe } from '../people';
import { EmptyState, ErrorState, HeldHeading, ShowMore, Skeleton } from '../../ui';
import { VersionList } from './version-list.view';
import { RestoringPanel } from './version-restore.panel';
import { SaveVersionPanel } from './version-save.panel';
import { RawLogLink } from './raw-log.view';
import { useVersions } from './versions.queries';

/** The kept copies of a text, keeping one more, and going back to one. */
export function VersionsPanel({ proposal }: { proposal: ProposalView }) {
  const list = useVersions(proposal.id);
  const { may } = useMe();
  const steady = useSteadyList(list, ({ id }) => id);
  return (
    <>
      <HeldHeading steady={steady}>
        <Trans>De la plus récente à la plus ancienne</Trans>
      </HeldHeading>
      {!steady && (list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : <Skeleton />)}
      {steady?.items.length === 0 && (
        <EmptyState>
          <Trans>Pas encore de version gardée. Une version est gardée après chaque pause, et à l’ouverture d’un scrutin.</Trans>
        </EmptyState>
      )}
      {steady && (
        <RestoringPanel proposalId={proposal.id} onRestored={steady.showAll}>
          {(ask) => <VersionList proposal={proposal} versions={steady.items.map(({ item }) => item)} onRestore={proposal.may.write ? ask : undefined} />}
        </RestoringPanel>
      )}
      <ShowMore list={list} />
      {may.administer && (
        <p>
          <RawLogLink documentId={proposal.documentId} />
        </p>
      )}
      {proposal.may.saveVersion && <SaveVersionPanel proposalId={proposal.id} onSaved={() => steady?.showAll()} />}
    </>
  );
}
