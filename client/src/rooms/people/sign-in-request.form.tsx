import { Trans, useLingui } from '@lingui/react/macro';
import { RequestSignIn } from '@palabre/shared/people';
import { useLocale } from '../../i18n';
import { Form, TextField } from '../../ui';

export interface SignInRequestFormProps {
  /** an address that was given before and may be corrected */
  email?: string;
  onSubmit: (wanted: RequestSignIn) => void;
  error: unknown;
  busy: boolean;
}

export function SignInRequestForm({ email, onSubmit, error, busy }: SignInRequestFormProps) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <Form
      schema={RequestSignIn}
      read={(entries) => ({ ...entries, locale })}
      onSubmit={onSubmit}
      error={error}
      busy={busy}
      submit={<Trans>Recevoir un code</Trans>}
    >
      <TextField
        label={t`Adresse électronique`}
        hint={t`Elle sert à vous reconnaître et à vous prévenir. Elle n’est pas publique.`}
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email}
      />
    </Form>
  );
}
