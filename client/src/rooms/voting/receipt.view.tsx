import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Receipt } from '@palabre/shared/voting';
import { useEffect, useRef } from 'react';
import { CopyButton, Notice, Row, Time } from '../../ui';
import { choiceWords } from './choice.words';

/** The proof that a ballot is counted: shown only once the server has it. Fresh, it takes the focus from the button that has gone. */
export function ReceiptView({ receipt, fresh }: { receipt: Receipt; fresh: boolean }) {
  const { t, i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fresh) place.current?.focus();
  }, [fresh]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="ok" title={fresh ? t`Votre bulletin est enregistré. Merci.` : t`Vous avez voté`}>
        <p>
          <Trans>
            Votre choix : <strong>{i18n._(choiceWords[receipt.choice])}</strong>, déposé <Time at={receipt.castAt} />.
          </Trans>{' '}
          {receipt.changes > 0 && <Plural value={receipt.changes} one="Changé # fois." other="Changé # fois." />}
        </p>
        <Row>
          <span>
            <Trans>
              Reçu : <code>{receipt.code}</code>
            </Trans>
          </span>
          <CopyButton text={receipt.code} />
        </Row>
      </Notice>
    </div>
  );
}
