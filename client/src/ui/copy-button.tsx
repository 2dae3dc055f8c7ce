import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { announce } from '../lib/announcer';
import { Button } from './button';

export interface CopyButtonProps {
  text: string;
  children?: ReactNode;
}

/** Copies, and says on the button itself that it did; without a clipboard (plain HTTP) it says how to do it by hand. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const { t } = useLingui();
  const [result, setResult] = useState<'copied' | 'refused'>();
  const copy = async () => {
    const done = await (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => true,
      () => false,
    );
    setResult(done ? 'copied' : 'refused');
    announce(done ? t`Copié` : t`La copie n’est pas permise ici. Sélectionnez le texte et copiez-le.`);
  };
  return (
    <Button look="secondary" small onClick={() => void copy()} onBlur={() => setResult(undefined)}>
      {result === 'copied' && <Trans>Copié</Trans>}
      {result === 'refused' && <Trans>Sélectionnez le texte pour le copier</Trans>}
      {!result && (children ?? <Trans>Copier</Trans>)}
    </Button>
  );
}
