import type { ProposalQuery } from '@palabre/shared/proposals';

/** Which proposals a list shows. */
export type ProposalFilter = Pick<ProposalQuery, 'groupId' | 'actionId' | 'themeId' | 'state'>;
