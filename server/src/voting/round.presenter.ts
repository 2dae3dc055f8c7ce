import type { Fragment, Locale } from '@palabre/shared/kernel';
import type { PersonCard } from '@palabre/shared/people';
import type { Receipt, RollEntry, RoundCard, RoundState, RoundView, Scrutineer, TurnoutLine } from '@palabre/shared/voting';
import type { BallotEntity } from './ballots/ballot.entity';
import type { RollEntryEntity } from './rolls/roll-entry.entity';
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
    closesAt: round.closesAt.toISOString(),
    members: round.members,
    turnout,
    outcome: round.result?.outcome ?? null,
    mayVote: onRoll && round.state === 'open',
    voted,
  };
}

export interface Details {
  openedBy: PersonCard | null;
  ballot: BallotEntity | null;
  chainHead: string | null;
  nextCallId: string | null;
  scrutineers: Scrutineer[];
  turnoutLines: TurnoutLine[];
  notOnRoll: RoundView['notOnRoll'];
  myDesk: RoundView['myDesk'];
  held: RoundView['held'];
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
  };
}

/** @param chainHead of the round once this ballot stood in its chain; null where it is shown again later */
export function presentReceipt({ code, roundId, ballot, castAt, changes }: BallotEntity, chainHead: string | null): Receipt {
  return { code, roundId, ballot, castAt: castAt.toISOString(), changes, chainHead };
}

/** @param voted known of everybody; what, only where it is shown */
export function presentRollEntry(entry: RollEntryEntity, voted: boolean, shown: BallotEntity | undefined): RollEntry {
  return {
    person: { id: entry.personId, name: entry.name, organisation: entry.organisation },
    voted,
    ballot: shown?.ballot ?? null,
    code: shown?.code ?? null,
  };
}
