/**
 * Proposals: texts that a group derives from actions of the roadmap, from first draft to decision. Promise: what is voted on
 * are exactly these words, since the state, the freezing of the text and its version change in one transaction.
 */
export { ProposalProgress } from './progress.repository';
export { ProposalEntity } from './proposal.entity';
export { ProposalWriting } from './proposal-writing.service';
export { ProposalsModule } from './proposals.module';
export { Proposals } from './proposals.service';
export { ProposalTextGate } from './text.gate';
export { ProposalVersionNews } from './version.news';
