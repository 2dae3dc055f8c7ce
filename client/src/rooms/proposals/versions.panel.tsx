import { Trans, useLingui } from '@lingui/react/macro';
import { SaveVersion, type ProposalView, type VersionCard } from '@palabre/shared/proposals';
import { useRef, useState } from 'react';
import { useSteadyList } from '../../lib';
import { EmptyState, ErrorState, Form, HeldHeading, Notice, Skeleton, TextField } from '../../ui';
import { useSaveVersion, useVersions } from './proposals.queries';
import { VersionList } from './version-list.view';

/** The kept copies of a text, and keeping one more. */
export function VersionsPanel({ proposal }: { proposal: ProposalView }) {
  const { data, error, isRefetching, refetch } = useVersions(proposal.id);
  const steady = useSteadyList({ items: data?.items, hasMore: false, isRenewing: isRefetching }, ({ id }) => id);
  return (
    <>
      <HeldHeading steady={steady}>
        <Trans>De la plus récente à la plus ancienne</Trans>
      </HeldHeading>
      {!steady && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {steady?.items.length === 0 && (
        <EmptyState>
          <Trans>Pas encore de version gardée. Une version est aussi gardée automatiquement à l’ouverture d’un scrutin.</Trans>
        </EmptyState>
      )}
      {steady && <VersionList proposal={proposal} versions={steady.items.map(({ item }) => item)} />}
      {proposal.may.saveVersion && <SaveVersionPanel proposalId={proposal.id} onSaved={() => steady?.showAll()} />}
    </>
  );
}

function SaveVersionPanel({ proposalId, onSaved }: { proposalId: string; onSaved: () => void }) {
  const { t } = useLingui();
  const [saved, setSaved] = useState<VersionCard | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const save = useSaveVersion(proposalId, (version) => {
    setSaved(version);
    onSaved();
    form.current?.reset();
  });
  return (
    <>
      <h2>
        <Trans>Garder une version</Trans>
      </h2>
      {saved && (
        <Notice tone="ok" live>
          <p>
            <Trans>
              La version {saved.number}, « {saved.title} », est gardée.
            </Trans>
          </p>
        </Notice>
      )}
      <Form
        ref={form}
        schema={SaveVersion}
        onSubmit={(input) => save.mutate(input)}
        error={save.error}
        busy={save.isPending}
        submit={t`Garder le texte actuel`}
      >
        <TextField name="title" label={t`Nom de la version`} hint={t`Par exemple : avant la réunion du 12 mars.`} maxLength={120} />
      </Form>
    </>
  );
}
