import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { roadmapErrors } from '@palabre/shared/roadmap';

export const roadmapProblems = {
  not_found: msg`Cette feuille de route n’existe pas. Vérifiez l’adresse.`,
  theme_not_found: msg`Ce thème n’existe pas. Cherchez-le dans la feuille de route.`,
  action_not_found: msg`Cette action n’existe pas. Cherchez-la dans la feuille de route.`,
  import_empty: msg`Le texte est vide. Collez un texte, ou choisissez un autre fichier.`,
  import_binary: msg`Ce fichier ne contient pas de texte lisible. Enregistrez-le en texte (.txt) ou en Markdown (.md), puis recommencez.`,
  import_too_large: msg`Ce texte est trop long : 2 Mo au plus. Gardez seulement la feuille de route, ou coupez le texte en plusieurs.`,
  import_no_action: msg`Aucune action numérotée n’a été trouvée. Une action commence par un numéro, par exemple « 1. ».`,
  duplicate_number: msg`Deux actions du même thème portent le même numéro. Renumérotez l’une d’elles.`,
  import_stale: msg`Une autre version a été publiée entre-temps. Votre travail est gardé : relisez la version publiée, puis recommencez.`,
} satisfies Record<keyof typeof roadmapErrors, MessageDescriptor>;
