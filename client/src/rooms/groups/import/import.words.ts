import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ImportColumn, ImportFault, ImportOutcome } from '@palabre/shared/groups';

/** What importing does with a line; before and after it the same words. */
export const outcomeNames: Record<ImportOutcome, MessageDescriptor> = {
  invite: msg`invitation`,
  waiting: msg`déjà en attente`,
  member: msg`déjà membre`,
  college: msg`déjà membre, change de collège`,
  'left-out': msg`rien : à corriger`,
  'too-many': msg`rien : trop d’invitations aujourd’hui`,
};

export const columnNames: Record<ImportColumn, MessageDescriptor> = {
  name: msg`nom`,
  email: msg`courriel`,
  organisation: msg`organisation`,
  college: msg`collège`,
  role: msg`rôle`,
};

export const faultNames: Record<ImportFault, MessageDescriptor> = {
  cells_too_many: msg`il y a plus de cellules que de colonnes`,
  email_missing: msg`l’adresse manque`,
  email_invalid: msg`ce n’est pas une adresse`,
  email_twice: msg`cette adresse est déjà plus haut dans le fichier`,
  name_too_long: msg`le nom a plus de 80 caractères`,
  college_unknown: msg`ce n’est aucun des collèges`,
  role_unknown: msg`ce n’est aucun des rôles : membre, facilitation ou observation`,
  organisation_unknown: msg`aucune organisation de ce nom n’est connue ici : elle est laissée de côté`,
  role_kept: msg`le rôle de cette personne ne change pas par une liste`,
};
