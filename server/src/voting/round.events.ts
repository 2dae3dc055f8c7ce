import { topic } from '@palabre/shared/live';
import type { Outcome } from '@palabre/shared/voting';
import type { NewEvent, Published } from '../platform/events';
import type { RoundEntity } from './round.entity';

/* What the journal says of a round: never who voted, nor what. */

export const preparedEvent = (round: RoundEntity, actorId: string | null): NewEvent => ({
  ...about(round),
  kind: 'voting.round_prepared',
  actorId,
  details: { question: round.question, lang: round.lang, opensAt: round.opensAt.toISOString(), call: round.call },
});

export const openedEvent = (round: RoundEntity, actorId: string | null): NewEvent => ({
  ...about(round),
  kind: 'voting.round_opened',
  actorId,
  details: { question: round.question, lang: round.lang, closesAt: round.closesAt.toISOString() },
});

export const extendedEvent = (round: RoundEntity, actorId: string | null): NewEvent => ({
  ...about(round),
  kind: 'voting.round_extended',
  actorId,
  details: { question: round.question, lang: round.lang, closesAt: round.closesAt.toISOString() },
});

export const cancelledEvent = (round: RoundEntity, { personId, reason }: { personId: string | null; reason: string }): NewEvent => ({
  ...about(round),
  kind: 'voting.round_cancelled',
  actorId: personId,
  details: { question: round.question, lang: round.lang, reason },
});

export const closedEvent = (round: RoundEntity, outcome: Outcome): NewEvent => ({
  ...about(round),
  kind: 'voting.round_closed',
  actorId: null,
  details: { question: round.question, lang: round.lang, outcome },
});

/** For those who look at the round; not for the journal, where it would say when somebody voted. */
export const ballotCast = ({ id }: RoundEntity): Published => ({
  kind: 'voting.ballot_cast',
  subject: { kind: 'round', id },
  topics: [topic.round(id)],
});

/** For those who look at a consent round: somebody has spoken, judged or moved on. */
export const consentHeard = ({ id }: RoundEntity): Published => ({
  kind: 'voting.consent_heard',
  subject: { kind: 'round', id },
  topics: [topic.round(id)],
});

/** For those who sit at the desk; the journal says nothing of it. */
export const deskChanged = ({ id }: RoundEntity): Published => ({
  kind: 'voting.desk_changed',
  subject: { kind: 'round', id },
  topics: [topic.round(id)],
});

const about = ({ id, groupId, proposalId }: RoundEntity) => ({
  groupId,
  subject: { kind: 'round', id },
  topics: [topic.round(id), topic.proposal(proposalId), topic.group(groupId), topic.commons],
});
