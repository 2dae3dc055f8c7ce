import { Trans, useLingui } from '@lingui/react/macro';
import { SaveVersion, type VersionCard } from '@palabre/shared/proposals';
import { useRef, useState } from 'react';
import { Form, Notice, TextField } from '../../ui';
import { useSaveVersion } from './versions.queries';

/** Keeping a copy of the text as it is now, under a name. */
export function SaveVersionPanel({ proposalId, onSaved }: { proposalId: string; onSaved: () => void }) {
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
