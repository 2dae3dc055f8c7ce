import { msg } from '@lingui/core/macro';

/** What happened in a round, for the feeds of the rooms upstream: the words after the name of who did it. When somebody voted is not told. */
export const votingActivity = {
  'voting.round_prepared': msg`a annoncé un scrutin`,
  'voting.round_extended': msg`a prolongé un scrutin`,
  'voting.round_cancelled': msg`a annulé un scrutin`,
  'voting.round_opened': msg`a ouvert un scrutin`,
  'voting.round_closed': msg`Le scrutin est clos`,
};
