import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Receipt, RoundView } from '@palabre/shared/voting';
import { CopyButton, Notice, Row, TakesFocus, Time } from '../../../ui';
import { BallotWords } from './ballot.words';
import { useReceiptText } from './receipt.words';
import { TakeAway } from './take-away.view';

/** The proof that a ballot is counted: shown only once the server has it. Fresh, it takes the focus from the button that has gone. */
export function ReceiptView({ receipt, round, fresh }: { receipt: Receipt; round: RoundView; fresh: boolean }) {
  const { t } = useLingui();
  const text = useReceiptText(receipt, round);
  return (
    <TakesFocus when={fresh}>
      <Notice tone="ok" title={fresh ? t`Votre bulletin est enregistré. Merci.` : t`Vous avez voté`}>
        <p>
          <Trans>
            Votre choix :{' '}
            <strong>
              <BallotWords ballot={receipt.ballot} round={round} />
            </strong>
            , déposé <Time at={receipt.castAt} />.
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
        {receipt.chainHead && (
          <Row>
            <span>
              <Trans>
                Fin du registre à ce moment : <code>{receipt.chainHead.slice(0, 12)}…</code>
              </Trans>
            </span>
            <CopyButton text={receipt.chainHead} />
          </Row>
        )}
        <TakeAway text={text} name={`palabre-${receipt.code}.txt`} />
      </Notice>
    </TakesFocus>
  );
}
