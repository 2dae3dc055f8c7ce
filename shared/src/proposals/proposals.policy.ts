import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import { facilitate, takePart, type GroupSituation } from '../groups';
import { actAsPerson, type Actor } from '../people';
import { proposalErrors } from './proposals.errors';
import { isWritable } from './proposals.lifecycle';
import type { ProposalState } from './proposals.schema';

/** The proposal's state and the actor's place in its group. */
export interface ProposalSituation extends GroupSituation {
  state: ProposalState;
  /** it has been in deliberation at least once */
  published: boolean;
}

const inState = (condition: boolean): Decision => (condition ? allow : refuse(proposalErrors.wrong_state));

/**
 * A draft is read by whoever has an account; from its first deliberation on, by everybody and for ever: a text that was
 * voted on stays open to whoever recounts the vote, and a draft that is withdrawn does not become public by that.
 */
export function readProposal(actor: Actor, { published }: Pick<ProposalSituation, 'published'>): Decision {
  return published || actor.kind === 'person' ? allow : refuse(proposalErrors.draft_is_private);
}

/** Creating a proposal in a group. */
export const createProposal = (actor: Actor, situation: GroupSituation): Decision => takePart(actor, situation);

/** Writing the text, title and summary. Asked again at every drafting update. */
export const writeProposal = (actor: Actor, situation: ProposalSituation): Decision =>
  firstRefusal(takePart(actor, situation), inState(isWritable(situation.state)));

/** Moving between drafting, deliberation and withdrawn is the facilitators'. */
export const moveProposal = (actor: Actor, situation: ProposalSituation): Decision => facilitate(actor, situation);

/** Opening a round: a facilitator, on a proposal in deliberation. */
export const openRoundOn = (actor: Actor, situation: ProposalSituation): Decision =>
  firstRefusal(facilitate(actor, situation), inState(situation.state === 'deliberation'));

/** Making commitments that follow from the decision: a facilitator, once it is adopted. */
export const commitTo = (actor: Actor, situation: ProposalSituation): Decision =>
  firstRefusal(facilitate(actor, situation), inState(situation.state === 'adopted'));

/** Commenting: whoever has an account and may read it. */
export const commentOnProposal = (actor: Actor, situation: ProposalSituation): Decision => firstRefusal(actAsPerson(actor), readProposal(actor, situation));
