import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ActivitySentences } from '../groups';

/** The beginning and the end of a vote are told by the rounds themselves. */
const steps: Readonly<Record<string, MessageDescriptor>> = {
  deliberation: msg`a mis une proposition en délibération`,
  withdrawn: msg`a retiré une proposition`,
  drafting: msg`a repris la rédaction d’une proposition`,
};

/** What happened to a proposal: the words after the name of who did it. */
export const proposalActivity: ActivitySentences = {
  'proposals.created': msg`a commencé une proposition`,
  'proposals.edited': msg`a modifié le titre, le résumé ou les actions d’une proposition`,
  'proposals.state_changed': ({ actor, details }) => (actor ? steps[String(details.to)] : undefined),
  'proposals.version_saved': msg`a gardé une version d’une proposition`,
  'proposals.version_rescued': msg`a supprimé la plus grande partie d’un texte ; la version d’avant est gardée`,
  'proposals.version_restored': msg`a repris une version antérieure d’une proposition`,
};
