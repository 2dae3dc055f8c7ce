import { Trans } from '@lingui/react/macro';
import { smallestThatMeets, type RoundView } from '@palabre/shared/voting';
import { Bar } from '../../ui';

/** How many have voted, never how: with the quorum as a mark when there is one. */
export function TurnoutView({ round }: { round: Pick<RoundView, 'turnout' | 'members' | 'rule'> }) {
  const { turnout, members, rule } = round;
  const needed = rule.quorum === null ? undefined : smallestThatMeets(members, rule.quorum);
  const text =
    needed === undefined ? (
      <Trans>
        Participation : {turnout} sur {members}
      </Trans>
    ) : (
      <Trans>
        Participation : {turnout} sur {members} (quorum : {needed})
      </Trans>
    );
  return <Bar value={turnout} max={members} {...(needed === undefined ? {} : { mark: needed })} text={text} />;
}
