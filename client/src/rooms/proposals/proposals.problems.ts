import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { proposalErrors } from '@palabre/shared/proposals';

export const proposalProblems = {
  not_found: msg`Cette proposition n’existe pas. Vérifiez l’adresse, ou cherchez-la dans la liste des textes.`,
  draft_is_private: msg`Ce texte est encore un brouillon. Connectez-vous pour le lire, ou revenez quand il sera en délibération.`,
  wrong_state: msg`La proposition a changé d’étape entre-temps. Rien n’a été modifié ; regardez où elle en est, puis recommencez si besoin.`,
  edited_meanwhile: msg`Quelqu’un a modifié le titre ou le résumé entre-temps. Votre texte est toujours dans les champs : comparez, puis enregistrez.`,
  text_empty: msg`Le texte est vide. Écrivez-le d’abord : on délibère et on vote sur des mots.`,
  action_unknown: msg`Une des actions choisies n’existe pas dans la feuille de route. Choisissez-en une autre.`,
  version_not_found: msg`Cette version n’existe pas. Choisissez-en une dans la liste des versions.`,
} satisfies Record<keyof typeof proposalErrors, MessageDescriptor>;
