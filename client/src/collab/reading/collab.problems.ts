import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { collabErrors } from '@palabre/shared/collab';

/** What a refusal of the drafting engine means for the reader. */
export const collabProblems = {
  unknown_document: msg`Ce texte n’existe pas. Vérifiez l’adresse.`,
  unknown_version: msg`Cette version n’existe pas. Choisissez-en une dans la liste des versions.`,
  already_frozen: msg`Le texte est déjà figé. Rechargez la page pour voir où il en est.`,
  frozen: msg`Le texte est figé : il ne peut plus être changé. Rien n’a été modifié.`,
  sign_in_required: msg`Il faut un compte pour écrire ce texte. Connectez-vous, puis recommencez.`,
  no_access: msg`Vous ne pouvez pas écrire ce texte. Rien n’a été modifié.`,
  schema_too_old: msg`Cette page est plus ancienne que le texte. Rechargez la page, puis recommencez.`,
  generation_changed: msg`Le texte a été refait. Rechargez la page pour voir le nouveau.`,
  too_large: msg`Le texte est trop long : il n’y a plus de place pour ce changement. Rien n’a été modifié.`,
  invalid_update: msg`Ce changement n’a pas été compris, et le texte n’a pas été modifié. Rechargez la page, puis recommencez.`,
  not_saved: msg`Le changement n’a pas pu être enregistré. Recommencez dans quelques instants.`,
  damaged: msg`Ce texte ne peut pas être lu en ce moment. Rien n’en est effacé ; les personnes qui administrent ce site sont prévenues.`,
} satisfies Record<keyof typeof collabErrors, MessageDescriptor>;
