import { commentActivity } from '../rooms/comments';
import { groupActivity, type ActivityWords } from '../rooms/groups';
import { outcomeActivity } from '../rooms/outcomes';
import { proposalActivity } from '../rooms/proposals';
import { votingActivity } from '../rooms/voting';

/** Where the page of a thing is, by its kind; its group's own page is where the feed stands. */
const addresses: Readonly<Record<string, (id: string) => string>> = {
  proposal: (id) => `/proposals/${id}`,
  round: (id) => `/rounds/${id}`,
  action: (id) => `/actions/${id}`,
  decision: (id) => `/decisions/${id}`,
};

/** The feed of a group in the words of every room; a room adds its sentences here. */
export const activityWords: ActivityWords = {
  sentences: { ...groupActivity, ...proposalActivity, ...commentActivity, ...votingActivity, ...outcomeActivity },
  addressOf: ({ kind, id }) => addresses[kind]?.(id),
};
