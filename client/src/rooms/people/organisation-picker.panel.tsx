import { Trans, useLingui } from '@lingui/react/macro';
import type { Organisation } from '@palabre/shared/people';
import { useState } from 'react';
import { Button, Disclosure, Loaded, ShowMore, TextField } from '../../ui';
import { OrganisationForm } from './organisation.form';
import { useCreateOrganisation, useOrganisations } from './organisation.queries';
import { OrganisationText } from './organisation.view';
import styles from './people.module.css';
import { useSettled } from './use-settled';

/** Find one's organisation in the list, or add it. */
export function OrganisationPicker({ onChoose }: { onChoose: (organisation: Organisation) => void }) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const create = useCreateOrganisation();
  return (
    <>
      <TextField label={t`Chercher par nom`} type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      <Results search={useSettled(search.trim())} onChoose={onChoose} />
      <Disclosure summary={t`Elle n’est pas dans la liste`}>
        <OrganisationForm onSubmit={(organisation) => create.mutate(organisation, { onSuccess: onChoose })} error={create.error} busy={create.isPending} />
      </Disclosure>
    </>
  );
}

function Results({ search, onChoose }: { search: string; onChoose: (organisation: Organisation) => void }) {
  const list = useOrganisations(search);
  return (
    <div className={styles.results} aria-live="polite">
      <Loaded query={{ data: list.items, error: list.error, refetch: list.retry }}>
        {(organisations) => (
          <>
            {organisations.length === 0 && (
              <p>
                {search ? (
                  <Trans>Aucune organisation ne porte ce nom. Vous pouvez l’ajouter ci-dessous.</Trans>
                ) : (
                  <Trans>La liste est encore vide. Ajoutez votre organisation ci-dessous.</Trans>
                )}
              </p>
            )}
            <ul>
              {organisations.map((organisation) => (
                <li key={organisation.id}>
                  <Button look="quiet" small onClick={() => onChoose(organisation)}>
                    <OrganisationText organisation={organisation} />
                  </Button>
                </li>
              ))}
            </ul>
            <ShowMore list={list} />
          </>
        )}
      </Loaded>
    </div>
  );
}
