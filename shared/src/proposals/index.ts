/**
 * Proposals: a text derived from actions of the roadmap, and its life from draft to decision. Promise: a text that is voted on
 * cannot be changed, and what has been public stays public.
 */
export {
  CreateProposal,
  EditProposal,
  GroupMove,
  MoveProposal,
  ProposalCard,
  ProposalQuery,
  ProposalState,
  ProposalView,
  StateChange,
} from './proposals.schema';
export { CurrentText, QuarantinedText, RestoredVersion, SaveVersion, SecondLook, VersionCard, VersionKind, VersionList, VersionView } from './versions.schema';
export { proposalErrors } from './proposals.errors';
export { canMove, isWritable, movesOfGroup, type Mover } from './proposals.lifecycle';
export {
  commentOnProposal,
  commitTo,
  createProposal,
  moveProposal,
  openRoundOn,
  readProposal,
  writeProposal,
  type ProposalSituation,
} from './proposals.policy';
