import { useLingui } from '@lingui/react/macro';
import { TextField } from '../../ui';

export function NameField({ name }: { name?: string }) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Nom affiché`}
      hint={t`Il signe vos textes, vos commentaires et vos votes nominatifs. Tout le monde peut le lire.`}
      name="name"
      autoComplete="name"
      maxLength={80}
      dir="auto"
      defaultValue={name}
    />
  );
}
