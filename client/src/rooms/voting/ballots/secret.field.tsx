import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { TextField } from '../../../ui';
import { isSecret } from './secret.store';

interface Props {
  value: string;
  /** the secret that was tried opens no ballot of this urn */
  stranger: boolean;
  onChange: (typed: string) => void;
}

/** Where this device does not have the secret of a receipt, whoever has it brings it. */
export function SecretField({ value, stranger, onChange }: Props) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const length = value.trim().length;
  const incomplete = length > 0 && !isSecret(value.trim().toLowerCase());
  return (
    <TextField
      ref={field}
      label={t`Secret de votre reçu`}
      hint={t`64 caractères, que vous avez copiés, imprimés ou téléchargés après avoir voté. Sans lui, votre bulletin reste tel qu’il est dans l’urne, et il compte.`}
      error={
        (stranger && t`Aucun bulletin de l’urne ne porte ce secret. Vérifiez qu’il vient bien de ce scrutin.`) ||
        (incomplete && t`Il manque quelque chose : ce secret a 64 caractères, de 0 à 9 et de a à f (ici ${length}).`) ||
        undefined
      }
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
