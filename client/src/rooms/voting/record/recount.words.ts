import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RecountFaultCode } from '@palabre/shared/counting';

/** What is wrong with an export, as anybody can understand it. */
export const recountWords: Record<RecountFaultCode, MessageDescriptor> = {
  unreadable: msg`Ce fichier n’est pas l’export d’un scrutin, ou il est incomplet.`,
  chain_broken: msg`Un événement du registre a été retiré, ajouté, modifié ou déplacé.`,
  event_misplaced: msg`Un événement du registre se trouve là où il ne peut pas être.`,
  rule_changed: msg`La règle, la question, les options ou les heures ne sont pas celles qui ont été figées à l’ouverture.`,
  text_changed: msg`Le texte n’est pas celui qui a été soumis au vote.`,
  roll_changed: msg`La liste des votants n’est pas celle qui a été figée à l’ouverture.`,
  ballot_added: msg`Des bulletins ont été ajoutés.`,
  ballot_removed: msg`Des bulletins ont été retirés.`,
  ballot_changed: msg`Un bulletin a été modifié.`,
  ballots_reordered: msg`Les bulletins ne sont plus dans l’ordre de la clôture.`,
  ballot_without_voter: msg`Il y a plus de bulletins que de personnes qui ont signé la liste.`,
  lot_wrong: msg`Le tirage au sort ne découle pas des secrets auxquels on s’était engagé.`,
  result_changed: msg`Le résultat publié n’est pas celui des bulletins publiés.`,
  calls_changed: msg`Une convocation précédente manque, ou n’est pas celle dont ce scrutin est la suite.`,
  head_differs: msg`Aucun événement de ce registre ne porte l’empreinte que vous avez donnée : c’est un autre fichier.`,
};
