import type { Fragment, Locale } from '@palabre/shared/kernel';
import type { PersonCard } from '@palabre/shared/people';
import type { Choice, Receipt, RollEntry, RoundCard, RoundView } from '@palabre/shared/voting';
import type { BallotEntity } from './ballot.entity';
import type { RollEntryEntity } from './roll-entry.entity';
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
    state: round.state as RoundCard['state'],
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

interface Private {
  openedBy: PersonCard | null;
  ballot: BallotEntity | null;
  notOnRoll: RoundView['notOnRoll'];
}

/** The result only exists once the round is closed, so there is nothing here to leak. */
export function presentRound(round: RoundEntity, card: RoundCard, { openedBy, ballot, notOnRoll }: Private): RoundView {
  const { rule, versionId, textSha256, rollSha256, fingerprint, result } = round;
  return { ...card, rule, versionId, textSha256, rollSha256, fingerprint, openedBy, notOnRoll, result, myBallot: ballot && presentReceipt(ballot) };
}

export function presentReceipt({ code, roundId, choice, castAt, changes }: BallotEntity): Receipt {
  return { code, roundId, choice: choice as Choice, castAt: castAt.toISOString(), changes };
}

export function presentRollEntry(entry: RollEntryEntity, ballot: BallotEntity | undefined, shown: boolean): RollEntry {
  return {
    person: { id: entry.personId, name: entry.name, organisation: entry.organisation },
    voted: ballot !== undefined,
    choice: shown && ballot ? (ballot.choice as Choice) : null,
    code: shown && ballot ? ballot.code : null,
  };
}
