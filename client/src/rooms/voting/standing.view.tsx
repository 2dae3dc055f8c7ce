import { Trans } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { Notice, Time } from '../../ui';
import { TurnoutView } from './turnout.view';

/** Where a round is that has no result: announced, open, waiting for its lot, or called off. */
export function StandingView({ round }: { round: RoundView }) {
  if (round.state === 'cancelled') {
    return (
      <Notice tone="info">
        <Trans>Ce scrutin a été annulé avant son ouverture. Le texte est retourné en rédaction. La raison est dans le registre du scrutin.</Trans>
      </Notice>
    );
  }
  if (round.state === 'prepared') {
    return (
      <p>
        <Trans>
          S’ouvre <Time at={round.opensAt} as="full" />, avec les membres du groupe à ce moment-là. Le texte est déjà figé.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        {round.state === 'awaiting-lot' ? (
          <Trans>Les bulletins sont comptés et il y a égalité : le tirage au sort attend les secrets des personnes désignées.</Trans>
        ) : (
          <Trans>
            Se termine <Time at={round.closesAt} as="full" />
          </Trans>
        )}
      </p>
      <TurnoutView round={round} />
    </>
  );
}
