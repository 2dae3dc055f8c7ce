import * as z from 'zod/mini';
import { Fragment, Id, Locale, Moment, PageQuery } from '../kernel';
import { PersonCard } from '../people';
import { ActionId, ActionMention } from '../roadmap';

/** Where a proposal stands; the moves between the states are in `proposals.lifecycle`. */
export const ProposalState = z.enum(['drafting', 'deliberation', 'voting', 'adopted', 'rejected', 'withdrawn']);
export type ProposalState = z.infer<typeof ProposalState>;

const Title = z.string().check(z.trim(), z.minLength(3), z.maxLength(160));
const Summary = z.string().check(z.trim(), z.maxLength(600));

export const CreateProposal = z.object({
  groupId: Id,
  actionIds: z.array(ActionId).check(z.minLength(1), z.maxLength(20)),
  title: Title,
  summary: Summary,
  lang: Locale,
});
export type CreateProposal = z.infer<typeof CreateProposal>;

export const EditProposal = z.object({
  title: z.optional(Title),
  summary: z.optional(Summary),
  actionIds: z.optional(z.array(ActionId).check(z.minLength(1), z.maxLength(20))),
});
export type EditProposal = z.infer<typeof EditProposal>;

/** A move a person makes. Opening a round and its result move a proposal too, but not through this. */
export const MoveProposal = z.object({ to: z.enum(['drafting', 'deliberation', 'withdrawn']), reason: z.string().check(z.trim(), z.maxLength(500)) });
export type MoveProposal = z.infer<typeof MoveProposal>;

export const ProposalCard = z.object({
  id: Id,
  title: Fragment,
  summary: Fragment,
  state: ProposalState,
  group: z.object({ id: Id, name: Fragment }),
  actions: z.array(ActionMention),
  createdAt: Moment,
  updatedAt: Moment,
});
export type ProposalCard = z.infer<typeof ProposalCard>;

export const StateChange = z.object({ from: z.nullable(ProposalState), to: ProposalState, actor: z.nullable(PersonCard), reason: z.string(), at: Moment });
export type StateChange = z.infer<typeof StateChange>;

export const ProposalView = z.object({
  ...ProposalCard.shape,
  documentId: Id,
  createdBy: z.nullable(PersonCard),
  history: z.array(StateChange),
  /** moves this reader may make now */
  moves: z.array(z.enum(['drafting', 'deliberation', 'withdrawn'])),
  may: z.object({ edit: z.boolean(), write: z.boolean(), openRound: z.boolean(), saveVersion: z.boolean(), commit: z.boolean() }),
});
export type ProposalView = z.infer<typeof ProposalView>;

export const ProposalQuery = z.object({
  ...PageQuery.shape,
  groupId: z.optional(Id),
  actionId: z.optional(ActionId),
  themeId: z.optional(z.string()),
  state: z.optional(ProposalState),
});
export type ProposalQuery = z.infer<typeof ProposalQuery>;
