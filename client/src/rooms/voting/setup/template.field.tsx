import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { announce } from '../../../lib';
import { Button, Disclosure, TextField } from '../../../ui';

interface Props {
  /** the rule can be kept as it is */
  complete: boolean;
  onKeep: (name: string) => void;
}

/** Keeps the rule for the group's next rounds, under a name; opening this one needs none of it. */
export function KeepTemplateField({ complete, onKeep }: Props) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const keep = () => {
    onKeep(name.trim());
    announce(t`La règle est gardée.`);
    setName('');
  };
  return (
    <Disclosure summary={t`Garder cette règle pour les prochains scrutins du groupe`}>
      <TextField label={t`Nom de la règle`} optional value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
      <Button look="secondary" disabled={!complete || name.trim().length < 2} onClick={keep}>
        <Trans>Garder la règle</Trans>
      </Button>
    </Disclosure>
  );
}
