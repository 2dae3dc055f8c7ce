/**
 * Proposals: a text derived from actions of the roadmap, and its life from draft to decision.
 */
export {
  CreateProposal,
  EditProposal,
  MoveProposal,
  ProposalCard,
  ProposalQuery,
  ProposalState,
  ProposalView,
  StateChange,
} from './proposals.schema';
export { CurrentText, SaveVersion, VersionCard, VersionKind, VersionList, VersionView } from './versions.schema';
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
