import { msg } from '@lingui/core/macro';

/** What became of decisions, for the feeds of the rooms upstream: the words after the name of who did it. */
export const outcomeActivity = {
  'outcomes.committed': msg`a noté un engagement`,
  'outcomes.commitment_edited': msg`a modifié un engagement`,
  'outcomes.measured': msg`a noté une mesure`,
};
