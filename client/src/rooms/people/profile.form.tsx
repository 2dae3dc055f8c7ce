import { Trans, useLingui } from '@lingui/react/macro';
import { AgeBand, College, EditProfile, Gender, type Profile } from '@palabre/shared/people';
import type { ReactNode } from 'react';
import { Form, RadioGroup, SelectField } from '../../ui';
import type { FormValues } from '../../lib/form';
import { LanguageFields } from './language-fields.form';
import { NameField } from './name-field.form';
import { ageBands, colleges, genders } from './people.words';

export interface ProfileFormProps {
  person: Profile;
  onSubmit: (profile: EditProfile) => void;
  error: unknown;
  busy: boolean;
  organisation: ReactNode;
}

const choosable = ['organisationId', 'college', 'gender', 'ageBand'];

/** An answer left out is taken back, not kept as it was. */
const read = (entries: FormValues) => ({
  ...entries,
  name: entries.name ?? '',
  ...Object.fromEntries(choosable.map((name) => [name, entries[name] ?? null])),
});

export function ProfileForm({ person, onSubmit, error, busy, organisation }: ProfileFormProps) {
  const { t, i18n } = useLingui();
  return (
    <Form schema={EditProfile} read={read} onSubmit={onSubmit} error={error} busy={busy} submit={<Trans>Enregistrer mon profil</Trans>}>
      <NameField name={person.name} />
      <LanguageFields locale={person.locale} timeZone={person.timeZone} />
      {organisation}
      <SelectField
        label={t`Collège`}
        hint={t`Une organisation coopérative compte parfois les voix par catégorie de membres. On appelle cela un collège.`}
        name="college"
        optional
        defaultValue={person.college ?? ''}
      >
        <option value="">{t`Aucun`}</option>
        {College.options.map((college) => (
          <option key={college} value={college}>
            {i18n._(colleges[college])}
          </option>
        ))}
      </SelectField>
      <VoicesFields person={person} />
    </Form>
  );
}

/** Asked to find out whether all voices are heard; not answering is an answer like the others. */
function VoicesFields({ person }: { person: Profile }) {
  const { t, i18n } = useLingui();
  const silence = { value: '', label: t`Je préfère ne pas le dire` };
  return (
    <>
      <p>
        <Trans>Les deux questions suivantes servent à vérifier que toutes les voix sont entendues.</Trans>{' '}
        <Trans>Vos réponses ne sont jamais affichées à votre nom, et seuls des totaux d’au moins dix personnes sont montrés.</Trans>
      </p>
      <RadioGroup
        label={t`Genre`}
        name="gender"
        inline
        optional
        defaultValue={person.gender ?? ''}
        choices={[...Gender.options.map((gender) => ({ value: gender, label: i18n._(genders[gender]) })), silence]}
      />
      <SelectField label={t`Tranche d’âge`} name="ageBand" optional defaultValue={person.ageBand ?? ''}>
        <option value="">{silence.label}</option>
        {AgeBand.options.map((band) => (
          <option key={band} value={band}>
            {i18n._(ageBands[band])}
          </option>
        ))}
      </SelectField>
    </>
  );
}
