import { Trans, useLingui } from '@lingui/react/macro';
import { CreateAccessToken } from '@palabre/shared/people';
import { Form, TextField } from '../../ui';

export interface TokenFormProps {
  onSubmit: (token: CreateAccessToken) => void;
  error: unknown;
  busy: boolean;
}

export function TokenForm({ onSubmit, error, busy }: TokenFormProps) {
  const { t } = useLingui();
  return (
    <Form schema={CreateAccessToken} onSubmit={onSubmit} error={error} busy={busy} submit={<Trans>Créer un jeton</Trans>}>
      <TextField
        label={t`Nom du jeton`}
        hint={t`Pour vous souvenir à quoi il sert, par exemple « Export du mois ».`}
        name="name"
        maxLength={60}
        autoComplete="off"
      />
    </Form>
  );
}
