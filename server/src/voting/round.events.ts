import { topic } from '@palabre/shared/live';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { Outcome } from '@palabre/shared/voting';
import type { NewEvent, Published } from '../platform/events';
import type { RoundEntity } from './round.entity';

/* What the journal says of a round: never who voted, nor what. */

export const openedEvent = (by: Actor, round: RoundEntity): NewEvent => ({
  ...about(round),
  kind: 'voting.round_opened',
  actorId: personIdOf(by),
  details: { question: round.question, lang: round.lang, closesAt: round.closesAt.toISOString() },
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

const about = ({ id, groupId, proposalId }: RoundEntity) => ({
  groupId,
  subject: { kind: 'round', id },
  topics: [topic.round(id), topic.proposal(proposalId), topic.group(groupId), topic.commons],
});
