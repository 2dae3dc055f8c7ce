import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, Dialog } from '../../../ui';

/** The way back to the text, which gives the corrections up. */
export function RestartView({ corrections, onRestart }: { corrections: number; onRestart: () => void }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const giveUp = (
    <Button look="danger" onClick={onRestart}>
      <Trans>Abandonner les corrections</Trans>
    </Button>
  );
  return (
    <>
      <Button look="quiet" small onClick={() => (corrections > 0 ? setAsking(true) : onRestart())}>
        <Trans>Revenir au texte source</Trans>
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t`Revenir au texte source ?`} actions={giveUp}>
        <p>
          <Trans>Le texte source est gardé. Les corrections faites après le découpage seront perdues.</Trans>
        </p>
      </Dialog>
    </>
  );
}
