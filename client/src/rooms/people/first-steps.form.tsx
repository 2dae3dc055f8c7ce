import { Trans } from '@lingui/react/macro';
import { EditProfile } from '@palabre/shared/people';
import type { ReactNode } from 'react';
import { useLocale } from '../../i18n';
import { Form } from '../../ui';
import { LanguageFields } from './language-fields.form';
import { NameField } from './name-field.form';
import { deviceTimeZone } from './time-zones';

export interface FirstStepsFormProps {
  onSubmit: (profile: EditProfile) => void;
  error: unknown;
  busy: boolean;
  organisation: ReactNode;
}

/** The few things without which nothing can be signed or dated. */
export function FirstStepsForm({ onSubmit, error, busy, organisation }: FirstStepsFormProps) {
  const locale = useLocale();
  return (
    <Form
      schema={EditProfile}
      read={(entries) => ({ ...entries, name: entries.name ?? '', organisationId: entries.organisationId ?? null })}
      onSubmit={onSubmit}
      error={error}
      busy={busy}
      submit={<Trans>Enregistrer et continuer</Trans>}
    >
      <NameField />
      <LanguageFields locale={locale} timeZone={deviceTimeZone()} />
      {organisation}
    </Form>
  );
}
