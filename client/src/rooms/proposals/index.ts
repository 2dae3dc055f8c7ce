/**
 * Proposals: texts that groups write, from first draft to decision. Promise: what is read is the committed text, and what
 * one is offered to do is what the server allows.
 */
export { ActionsField } from './actions.field';
export { AnsweredActionsView } from './answered-actions.view';
export { ChangesPanel } from './changes.panel';
export { HistoryView } from './history.view';
export { MovesPanel } from './moves.panel';
export { NewProposalPanel } from './new-proposal.panel';
export { ProposalFilters } from './proposal-filters.view';
export { ProposalListPanel } from './proposal-list.panel';
export { ProposalTextPanel } from './proposal-text.panel';
export { ProposalTitle } from './proposal-title.view';
export { QuarantinePanel } from './quarantine.panel';
export { proposalActivity } from './proposals.activity';
export { proposalProblems } from './proposals.problems';
export type { ProposalFilter } from './proposal.filter';
export { useProposal } from './proposals.queries';
export { useVersion } from './versions.queries';
export { StepsView } from './steps.view';
export { DraftNotice, SummaryView } from './summary.view';
export { VersionPanel } from './version.panel';
export { VersionsPanel } from './versions.panel';
export { WordingPanel } from './wording.panel';
export { WriteRefused } from './write-refused.view';
