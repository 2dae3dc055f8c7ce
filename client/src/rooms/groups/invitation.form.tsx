import { useLingui } from '@lingui/react/macro';
import { CreateInvitation, GroupRole } from '@palabre/shared/groups';
import { Form, RadioGroup, TextField } from '../../ui';
import { roleHints, roleNames } from './role.words';

interface Props {
  error: unknown;
  busy: boolean;
  onInvite: (invitation: CreateInvitation) => void;
}

/** Inviting one person by e-mail, or whoever receives a link. */
export function InvitationForm({ error, busy, onInvite }: Props) {
  const { t, i18n } = useLingui();
  return (
    <Form schema={CreateInvitation} error={error} busy={busy} submit={t`Inviter`} onSubmit={onInvite}>
      <TextField
        name="email"
        type="email"
        autoComplete="off"
        label={t`Adresse électronique de la personne`}
        hint={t`Elle seule pourra utiliser l’invitation. Sans adresse, vous recevez un lien à transmettre vous-même.`}
        optional
      />
      <RadioGroup
        name="role"
        label={t`Rôle dans le groupe`}
        defaultValue="member"
        choices={GroupRole.options.map((role) => ({ value: role, label: i18n._(roleNames[role]), hint: i18n._(roleHints[role]) }))}
      />
    </Form>
  );
}
