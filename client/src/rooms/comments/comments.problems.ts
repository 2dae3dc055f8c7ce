import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { commentErrors } from '@palabre/shared/comments';

export const commentProblems = {
  not_found: msg`Ce commentaire n’existe pas ou plus.`,
  subject_not_found: msg`Ce que vous commentez n’existe pas ou plus. Votre texte est gardé.`,
  not_yours: msg`Ces mots ne sont pas les vôtres : seule la personne qui les a écrits peut les changer.`,
  deleted: msg`Ce commentaire a été supprimé entre-temps.`,
  cannot_answer: msg`Cette réponse ne va pas avec ce fil. Copiez votre texte, puis répondez au bon commentaire.`,
  key_used: msg`Ce commentaire a été confondu avec un autre, déjà envoyé. Reprenez le texte, puis envoyez-le de nouveau.`,
} satisfies Record<keyof typeof commentErrors, MessageDescriptor>;
