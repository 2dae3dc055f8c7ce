import { Trans } from '@lingui/react/macro';
import { requiredOf, ruleOfCall, type RoundView } from '@palabre/shared/voting';
import { Bar } from '../../ui';

/** How many have voted, never how: with the quorum as a mark when there is one. */
export function TurnoutView({ round }: { round: Pick<RoundView, 'turnout' | 'members' | 'rule' | 'call'> }) {
  const { turnout, members, rule, call } = round;
  const needed = ruleOfCall(rule, call).quorum === null ? undefined : requiredOf(ruleOfCall(rule, call).quorum, members);
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
