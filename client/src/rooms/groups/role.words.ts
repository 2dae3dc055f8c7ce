import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GroupAccess, GroupRole } from '@palabre/shared/groups';

export const roleNames: Record<GroupRole, MessageDescriptor> = {
  facilitator: msg`Facilitation`,
  member: msg`Membre`,
  observer: msg`Observation`,
};

/** What one does in the group with this role. */
export const roleHints: Record<GroupRole, MessageDescriptor> = {
  facilitator: msg`Accueille, prévoit les réunions, ouvre les scrutins. Écrit et vote aussi.`,
  member: msg`Écrit les propositions et vote.`,
  observer: msg`Suit le travail et commente, sans voter.`,
};

export const accessNames: Record<GroupAccess, MessageDescriptor> = {
  open: msg`Ouvert à tout le monde`,
  closed: msg`Sur demande ou invitation`,
};

export const accessHints: Record<GroupAccess, MessageDescriptor> = {
  open: msg`Toute personne qui a un compte peut entrer.`,
  closed: msg`Une personne qui facilite le groupe répond à chaque demande.`,
};
