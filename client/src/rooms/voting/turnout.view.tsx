import { Trans, useLingui } from '@lingui/react/macro';
import { requiredOf, ruleOfCall, type RoundView } from '@palabre/shared/voting';
import { Bar } from '../../ui';
import { collegeNames } from '../people';

type Turnout = Pick<RoundView, 'turnout' | 'members' | 'rule' | 'call' | 'turnoutLines'>;

/** How many have voted, never how: with the quorum as a mark when there is one, and by college where colleges count. */
export function TurnoutView({ round }: { round: Turnout }) {
  const { turnout, members, rule, call, turnoutLines } = round;
  const { quorum } = ruleOfCall(rule, call);
  const needed = quorum === null ? undefined : requiredOf(quorum, members);
  return (
    <>
      <Bar
        value={turnout}
        max={members}
        {...(needed === undefined ? {} : { mark: needed })}
        text={needed === undefined ? <Plain turnout={turnout} members={members} /> : <WithQuorum turnout={turnout} members={members} needed={needed} />}
      />
      {turnoutLines.map(({ college, ...line }) => college !== null && <CollegeTurnout key={college} college={college} {...line} />)}
    </>
  );
}

function Plain({ turnout, members }: Pick<Turnout, 'turnout' | 'members'>) {
  return (
    <Trans>
      Participation : {turnout} sur {members}
    </Trans>
  );
}

function WithQuorum({ turnout, members, needed }: Pick<Turnout, 'turnout' | 'members'> & { needed: number }) {
  const missing = needed - turnout;
  return missing > 0 ? (
    <Trans>
      Participation : {turnout} sur {members} (quorum : {needed}, il en manque {missing})
    </Trans>
  ) : (
    <Trans>
      Participation : {turnout} sur {members} (quorum : {needed}, atteint)
    </Trans>
  );
}

function CollegeTurnout({ college, members, cast }: { college: string; members: number; cast: number }) {
  const { i18n } = useLingui();
  const name = college in collegeNames ? i18n._(collegeNames[college as keyof typeof collegeNames]) : college;
  return (
    <Bar
      value={cast}
      max={members}
      text={
        <Trans>
          {name} : {cast} sur {members}
        </Trans>
      }
    />
  );
}
