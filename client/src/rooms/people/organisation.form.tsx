import { Trans, useLingui } from '@lingui/react/macro';
import { CreateOrganisation, OrganisationKind } from '@palabre/shared/people';
import { useMemo } from 'react';
import { useLocale } from '../../i18n';
import { Form, SelectField, TextField } from '../../ui';
import { countriesIn } from './countries';
import { organisationKinds } from './people.words';

export interface OrganisationFormProps {
  onSubmit: (organisation: CreateOrganisation) => void;
  error: unknown;
  busy: boolean;
}

/** A new organisation. A bare option first: nobody should end up in a country by pressing a key too fast. */
export function OrganisationForm({ onSubmit, error, busy }: OrganisationFormProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  return (
    <Form schema={CreateOrganisation} onSubmit={onSubmit} error={error} busy={busy} submit={<Trans>Ajouter cette organisation</Trans>}>
      <TextField label={t`Nom de l’organisation`} name="name" autoComplete="organization" />
      <SelectField label={t`Type d’organisation`} name="kind" defaultValue="">
        <option value="">{t`À choisir`}</option>
        {OrganisationKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {i18n._(organisationKinds[kind])}
          </option>
        ))}
      </SelectField>
      <SelectField label={t`Pays`} name="country" autoComplete="country" defaultValue="">
        <option value="">{t`À choisir`}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
    </Form>
  );
}
