import { msg } from '@lingui/core/macro';
import type { Activity } from '@palabre/shared/groups';
import type { ActivitySentences } from './activity.words';

const nameOf = ({ person }: Activity): string => person?.name ?? '…';

function roleChanged(activity: Activity) {
  const name = nameOf(activity);
  const self = activity.actor?.id === activity.person?.id;
  if (activity.details.to === 'facilitator') return self ? msg`facilite maintenant le groupe` : msg`a confié la facilitation du groupe à ${name}`;
  if (activity.details.to === 'observer') return self ? msg`suit maintenant le groupe en observation` : msg`a donné à ${name} un rôle d’observation`;
  return self ? msg`a maintenant un rôle de membre` : msg`a donné à ${name} un rôle de membre`;
}

/** What happened in a group: the words after the name of who did it. */
export const groupActivity: ActivitySentences = {
  'groups.created': msg`a fondé le groupe`,
  'groups.edited': msg`a modifié la présentation du groupe`,
  'groups.member_joined': msg`a rejoint le groupe`,
  'groups.member_left': msg`a quitté le groupe`,
  'groups.member_removed': (activity) => msg`a retiré ${nameOf(activity)} du groupe`,
  'groups.member_role_changed': roleChanged,
  'groups.meeting_planned': msg`a prévu une réunion`,
  'groups.meeting_cancelled': msg`a annulé une réunion`,
};
