import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { announce } from '../../../lib';
import { Button, Row } from '../../../ui';

/** In a field, Ctrl+Z is the field's own. */
function isUndo(event: KeyboardEvent): boolean {
  const isKey = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  return isKey && event.target instanceof Element && !event.target.matches('input, textarea, select');
}

/** Takes corrections back one by one, with the button or with Ctrl+Z (⌘+Z). */
export function UndoView({ hasPast, onUndo }: { hasPast: boolean; onUndo: () => void }) {
  const { t } = useLingui();
  const takeBack = () => {
    announce(hasPast ? t`Correction annulée.` : t`Il n’y a plus de correction à annuler.`);
    onUndo();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isUndo(event)) return;
    event.preventDefault();
    takeBack();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Row>
      <Button look="secondary" small onClick={takeBack}>
        <Trans>Annuler la dernière correction</Trans>
      </Button>
    </Row>
  );
}
