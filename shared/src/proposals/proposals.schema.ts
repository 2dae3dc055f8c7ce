import * as z from 'zod/mini';
import { Fragment, Id, Locale, Moment, PageQuery } from '../kernel';
import { PersonCard } from '../people';
import { ActionId, ActionMention, ThemeId } from '../roadmap';
import { VersionCard } from './versions.schema';

/** Where a proposal stands; the moves between the states are in `proposals.lifecycle`. */
export const ProposalState = z.enum(['drafting', 'deliberation', 'voting', 'adopted', 'rejected', 'withdrawn']);
export type ProposalState = z.infer<typeof ProposalState>;

const Title = z.string().check(z.trim(), z.minLength(3), z.maxLength(160));
const Summary = z.string().check(z.trim(), z.maxLength(600));
const ActionIds = z.array(ActionId).check(z.minLength(1), z.maxLength(20));

export const CreateProposal = z.object({
  groupId: Id,
  actionIds: ActionIds,
  title: Title,
  summary: Summary,
  lang: Locale,
  /** made by the client, so that a double click or a retry creates one */
  idempotencyKey: Id,
});
export type CreateProposal = z.infer<typeof CreateProposal>;

export const EditProposal = z.object({
  title: z.optional(Title),
  summary: z.optional(Summary),
  actionIds: z.optional(ActionIds),
  /** `updatedAt` of what the writer had before their eyes; what somebody else changed since is not overwritten unseen */
  basedOn: z.optional(Moment),
});
export type EditProposal = z.infer<typeof EditProposal>;

/** The states a person of the group may move a proposal to. */
export const GroupMove = z.enum(['drafting', 'deliberation', 'withdrawn']);
export type GroupMove = z.infer<typeof GroupMove>;

/** A move a person makes. Opening a round and its result move a proposal too, but not through this. */
export const MoveProposal = z.object({
  to: GroupMove,
  /** the state the mover had before their eyes; refused when it is another by now */
  from: z.optional(ProposalState),
  reason: z.string().check(z.trim(), z.maxLength(500)),
});
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

/**
 * One step in the life of a proposal. `actor` is null when a round's result moved it, and `reason` is then the round's
 * outcome; otherwise `reason` is what the person wrote, which may be nothing.
 */
export const StateChange = z.object({ from: z.nullable(ProposalState), to: ProposalState, actor: z.nullable(PersonCard), reason: z.string(), at: Moment });
export type StateChange = z.infer<typeof StateChange>;

export const ProposalView = z.object({
  ...ProposalCard.shape,
  documentId: Id,
  createdBy: z.nullable(PersonCard),
  /** once in deliberation, read by everybody for ever; until then by people with an account */
  published: z.boolean(),
  /** oldest first */
  history: z.array(StateChange),
  /** the last text that was frozen, for a round or by a withdrawal */
  frozenVersion: z.nullable(VersionCard),
  /** moves this reader may make now */
  moves: z.array(GroupMove),
  may: z.object({ edit: z.boolean(), write: z.boolean(), openRound: z.boolean(), saveVersion: z.boolean(), commit: z.boolean() }),
});
export type ProposalView = z.infer<typeof ProposalView>;

export const ProposalQuery = z.object({
  ...PageQuery.shape,
  groupId: z.optional(Id),
  actionId: z.optional(ActionId),
  themeId: z.optional(ThemeId),
  state: z.optional(ProposalState),
});
export type ProposalQuery = z.infer<typeof ProposalQuery>;
