import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { type ReactNode } from 'react';
import { problemSentence } from '../../../i18n';
import { ApiProblem } from '../../../lib';
import { Button, Notice, TakesFocus, Time } from '../../../ui';
import { BallotWords } from './ballot.words';
import type { Fate, WaitingBallot } from './waiting.rules';

interface Props {
  waiting: WaitingBallot;
  round: RoundView;
  online: boolean;
  /** just kept: it takes the focus from the button that has gone */
  fresh: boolean;
  onWithdraw: () => void;
  /** casts it although another one was cast meanwhile */
  onInsist: () => void;
}

/** A ballot that this device keeps and the server has not: what it says, that it does not count, and what can be done with it. */
export function WaitingView({ waiting, round, online, fresh, onWithdraw, onInsist }: Props) {
  const { t } = useLingui();
  const fate = waiting.fate === 'waiting' && round.state !== 'open' ? 'late' : waiting.fate;
  const titles: Record<Fate, string> = {
    waiting: t`Bulletin en attente sur cet appareil : il n’est pas encore compté`,
    late: t`Trop tard : ce bulletin n’a pas été compté`,
    overtaken: t`Ce bulletin n’a pas été envoyé : vous avez voté ailleurs depuis`,
    refused: t`Ce bulletin n’a pas été accepté, et n’est pas compté`,
  };
  return (
    <TakesFocus when={fresh}>
      <Notice tone="warn" live title={titles[fate]} actions={<Actions fate={fate} onWithdraw={onWithdraw} onInsist={onInsist} />}>
        <p>
          <Trans>
            Votre choix :{' '}
            <strong>
              <BallotWords ballot={waiting.ballot} round={round} />
            </strong>
          </Trans>
        </p>
        <p>
          <Explanation waiting={waiting} fate={fate} closesAt={round.closesAt} online={online} />
        </p>
        {round.myBallot && (
          <p>
            <Trans>
              C’est votre bulletin précédent qui compte :{' '}
              <strong>
                <BallotWords ballot={round.myBallot.ballot} round={round} />
              </strong>
              .
            </Trans>
          </p>
        )}
      </Notice>
    </TakesFocus>
  );
}

interface ExplanationProps {
  waiting: WaitingBallot;
  fate: Fate;
  closesAt: string;
  online: boolean;
}

function Explanation({ waiting, fate, closesAt, online }: ExplanationProps): ReactNode {
  const { i18n } = useLingui();
  if (fate === 'late') return <Trans>Le scrutin s’est terminé avant que cet appareil ait retrouvé le réseau.</Trans>;
  if (fate === 'overtaken') return <Trans>Le bulletin que vous avez déposé ailleurs n’a pas été remplacé. Choisissez lequel doit compter.</Trans>;
  if (fate === 'refused') return i18n._(problemSentence(new ApiProblem({ code: waiting.code ?? 'client/unexpected', status: 409 })));
  return (
    <>
      {online ? <Trans>Il est en train de partir.</Trans> : <Trans>Il partira au retour du réseau, si Palabre est ouvert dans ce navigateur.</Trans>}{' '}
      <Trans>
        Il ne comptera que s’il arrive avant la clôture : <Time at={closesAt} as="full" />.
      </Trans>
    </>
  );
}

function Actions({ fate, onWithdraw, onInsist }: Pick<Props, 'onWithdraw' | 'onInsist'> & { fate: Fate }) {
  return (
    <>
      {fate === 'overtaken' && (
        <Button small onClick={onInsist}>
          <Trans>Déposer celui-ci à la place</Trans>
        </Button>
      )}
      <Button small look="secondary" onClick={onWithdraw}>
        {fate === 'waiting' ? <Trans>Retirer ce bulletin</Trans> : <Trans>Effacer de cet appareil</Trans>}
      </Button>
    </>
  );
}
