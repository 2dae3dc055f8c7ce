import { topic } from '@palabre/shared/live';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { NewEvent } from '../platform/events';
import type { CommitmentEntity } from './commitment.entity';

type Happening = 'committed' | 'commitment_edited' | 'measured';

/** What the journal says of a commitment. */
export const commitmentEvent = (what: Happening, by: Actor, { id, proposalId, groupId, title, lang }: CommitmentEntity): NewEvent => ({
  kind: `outcomes.${what}`,
  actorId: personIdOf(by),
  groupId,
  subject: { kind: 'decision', id: proposalId },
  topics: [topic.proposal(proposalId), topic.group(groupId), topic.commons],
  details: { commitmentId: id, title, lang },
});
