import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { votingErrors } from '@palabre/shared/voting';

export const votingProblems = {
  round_not_found: msg`Ce scrutin n’existe pas. Vérifiez l’adresse, ou cherchez-le dans la liste des scrutins.`,
  round_closed: msg`Le scrutin est clos. Votre dernier bulletin compte. Ce changement est arrivé trop tard.`,
  not_on_roll: msg`Vous n’êtes pas sur la liste des votants de ce scrutin. Elle a été figée à l’ouverture.`,
  roll_empty: msg`Le groupe n’a personne qui puisse voter. Ajoutez des membres avant d’ouvrir le scrutin.`,
  closes_too_soon: msg`La clôture est trop proche. Laissez au moins une minute pour voter.`,
  closes_too_late: msg`La clôture est trop lointaine. Un scrutin dure au plus un an.`,
  threshold_invalid: msg`Ce seuil ne peut pas être atteint. Écrivez une fraction entre 0 et 1, par exemple 2/3.`,
} satisfies Record<keyof typeof votingErrors, MessageDescriptor>;
