import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { votingErrors } from '@palabre/shared/voting';

export const votingProblems = {
  round_not_found: msg`Ce scrutin n’existe pas. Vérifiez l’adresse, ou cherchez-le dans la liste des scrutins.`,
  round_not_open: msg`Le scrutin n’est pas encore ouvert. Revenez à l’heure de l’ouverture.`,
  college_missing: msg`Des personnes de la liste ne sont dans aucun des collèges de la règle. Complétez leur profil, ou changez les collèges.`,
  scrutineer_unknown: msg`Une personne désignée pour le tirage au sort ne participe pas au groupe. Choisissez parmi les membres.`,
  not_a_scrutineer: msg`Vous n’êtes pas chargé du tirage au sort de ce scrutin.`,
  already_committed: msg`Votre engagement pour le tirage au sort est déjà enregistré. Il ne peut plus changer.`,
  secret_wrong: msg`Ce secret n’est pas celui auquel vous vous êtes engagé. Vérifiez que vous l’avez copié en entier.`,
  wrong_moment: msg`Le scrutin n’est pas, ou n’est plus, à cette étape. Rechargez la page pour voir où il en est.`,
  extension_refused: msg`La règle de ce scrutin ne permet pas de repousser la clôture jusque-là.`,
  scrutineers_need_notice: msg`Un tirage au sort demande du temps avant l’ouverture. Choisissez une heure d’ouverture.`,
  opens_too_late: msg`L’ouverture est trop lointaine. Un scrutin s’annonce au plus un an à l’avance.`,
  weights_invalid: msg`La somme des poids des collèges doit faire exactement 1, et chaque collège n’est compté qu’une fois.`,
  options_missing: msg`Cette méthode choisit entre plusieurs options. Donnez-en au moins deux, avec leur coût s’il s’agit d’un budget.`,
  rule_invalid: msg`La méthode ne prend pas ces réglages. Vérifiez les nombres demandés.`,
  ballot_invalid: msg`Ce bulletin ne peut pas être compté tel quel. Vérifiez vos réponses ; rien n’a été enregistré.`,
  wrong_secrecy: msg`Ce scrutin ne prend pas ce genre de bulletin. Rechargez la page.`,
  already_signed: msg`Vous avez déjà voté dans ce scrutin secret. Pour changer votre bulletin, il faut le secret de votre reçu.`,
  receipt_unknown: msg`Aucun bulletin de l’urne ne porte ce reçu. Vérifiez que vous l’avez copié en entier.`,
  no_chain: msg`Ce scrutin date d’avant le registre des événements : il ne peut pas être exporté.`,
  round_closed: msg`Le scrutin est clos. Votre dernier bulletin compte. Ce changement est arrivé trop tard.`,
  not_on_roll: msg`Vous n’êtes pas sur la liste des votants de ce scrutin. Elle a été figée à l’ouverture.`,
  roll_empty: msg`Le groupe n’a personne qui puisse voter. Ajoutez des membres avant d’ouvrir le scrutin.`,
  closes_too_soon: msg`La clôture est trop proche. Laissez au moins une minute pour voter.`,
  closes_too_late: msg`La clôture est trop lointaine. Un scrutin dure au plus un an.`,
  threshold_invalid: msg`Ce seuil ne peut pas être atteint. Écrivez une fraction entre 0 et 1, par exemple 2/3.`,
} satisfies Record<keyof typeof votingErrors, MessageDescriptor>;
