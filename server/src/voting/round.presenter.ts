import type { Fragment, Locale } from '@palabre/shared/kernel';
import type { PersonCard } from '@palabre/shared/people';
import type { Receipt, RollEntry, RoundCard, RoundState, RoundView, Scrutineer, TurnoutLine } from '@palabre/shared/voting';
import type { BallotEntity } from './ballots/ballot.entity';
import { mandateOf } from './rolls/roll-line.mapping';
import type { RollPageLine } from './rolls/roll.repository';
import type { RoundEntity } from './round.entity';

interface Mention {
  id: string;
  name?: Fragment;
  title?: Fragment;
}

interface Surroundings {
  proposal: Mention | undefined;
  group: Mention | undefined;
  turnout: number;
  onRoll: boolean;
  voted: boolean;
}

export function presentCard(round: RoundEntity, { proposal, group, turnout, onRoll, voted }: Surroundings): RoundCard {
  const lang = round.lang as Locale;
  return {
    id: round.id,
    question: { text: round.question, lang },
    state: round.state as RoundState,
    method: round.rule.method,
    secrecy: round.rule.secrecy,
    call: round.call,
    proposal: { id: round.proposalId, title: proposal?.title ?? { text: '', lang } },
    group: { id: round.groupId, name: group?.name ?? { text: '', lang } },
    opensAt: round.opensAt.toISOString(),
    // whoever is done earlier, by consent, has closed then
    closesAt: (round.closedAt && round.closedAt < round.closesAt ? round.closedAt : round.closesAt).toISOString(),
    members: round.members,
    turnout,
    outcome: round.result?.outcome ?? null,
    mayVote: onRoll && round.state === 'open',
    voted,
  };
}

/** What is told of a ballot to whoever has cast it. */
export type ShownBallot = Pick<BallotEntity, 'code' | 'roundId' | 'ballot' | 'castAt' | 'changes' | 'by'>;

export interface Details {
  openedBy: PersonCard | null;
  ballot: ShownBallot | null;
  chainHead: string | null;
  nextCallId: string | null;
  scrutineers: Scrutineer[];
  turnoutLines: TurnoutLine[];
  notOnRoll: RoundView['notOnRoll'];
  myDesk: RoundView['myDesk'];
  held: RoundView['held'];
  myMandate: RoundView['myMandate'];
  proxyTo: PersonCard | null;
  may: RoundView['may'];
}

/** The result only exists once the round is closed, so there is nothing here to leak. */
export function presentRound(round: RoundEntity, card: RoundCard, { ballot, ...details }: Details): RoundView {
  const { rule, options, versionId, textSha256, rollSha256, fingerprint, previousCallId, result } = round;
  return {
    ...card,
    ...details,
    rule,
    options: options ?? [],
    versionId,
    textSha256,
    rollSha256,
    fingerprint,
    previousCallId,
    result,
    myBallot: ballot && presentReceipt(ballot, null),
    byAlternate: ballot?.by === 'alternate',
  };
}

/** @param chainHead of the round once this ballot stood in its chain; null where it is shown again later */
export function presentReceipt({ code, roundId, ballot, castAt, changes }: ShownBallot, chainHead: string | null): Receipt {
  return { code, roundId, ballot, castAt: castAt.toISOString(), changes, chainHead };
}

/** @param shown whether their ballot may be seen; whether they have voted is known of everybody */
export function presentRollEntry({ personId, name, organisation, votes, maySplit, voted, ballot, code }: RollPageLine, shown: boolean): RollEntry {
  const mandate = mandateOf({ organisation, votes, maySplit });
  return { person: { id: personId, name, organisation }, voted, ballot: shown ? ballot : null, code: shown ? code : null, mandate };
}
