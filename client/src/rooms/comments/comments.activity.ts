import { msg } from '@lingui/core/macro';

/** What happened in the comments, for the feeds of the rooms upstream: the words after the name of who did it. Reactions are not told. */
export const commentActivity = {
  'comments.posted': msg`a écrit un commentaire`,
  'comments.edited': msg`a modifié son commentaire`,
  'comments.deleted': msg`a supprimé un commentaire`,
};
