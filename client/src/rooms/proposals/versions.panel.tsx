import { Trans, useLingui } from '@lingui/react/macro';
import { SaveVersion, type ProposalView, type VersionCard } from '@palabre/shared/proposals';
import { useRef, useState } from 'react';
import { EmptyState, Form, Loaded, Notice, TextField } from '../../ui';
import { useSaveVersion, useVersions } from './proposals.queries';
import { VersionList } from './version-list.view';

/** The kept copies of a text, and keeping one more. */
export function VersionsPanel({ proposal }: { proposal: ProposalView }) {
  const versions = useVersions(proposal.id);
  return (
    <>
      <Loaded query={versions}>
        {({ items }) =>
          items.length > 0 ? (
            <VersionList proposal={proposal} versions={items} />
          ) : (
            <EmptyState>
              <Trans>Pas encore de version gardée. Une version est aussi gardée automatiquement à l’ouverture d’un scrutin.</Trans>
            </EmptyState>
          )
        }
      </Loaded>
      {proposal.may.saveVersion && <SaveVersionPanel proposalId={proposal.id} />}
    </>
  );
}

function SaveVersionPanel({ proposalId }: { proposalId: string }) {
  const { t } = useLingui();
  const [saved, setSaved] = useState<VersionCard | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const save = useSaveVersion(proposalId, (version) => {
    setSaved(version);
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
