import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { peopleErrors } from '@palabre/shared/people';

export const peopleProblems = {
  sign_in_required: msg`Il faut vous connecter pour faire cela. Connectez-vous, puis recommencez.`,
  not_allowed: msg`Votre rôle ne permet pas de faire cela. Demandez à une personne qui administre ce site.`,
  name_required: msg`Il manque encore votre nom. Donnez-le dans les premiers pas, puis recommencez.`,
  sign_in_failed: msg`Ce code n’est pas le bon. Vérifiez le dernier message reçu, puis recommencez.`,
  sign_in_expired: msg`Ce code ou ce lien ne sert plus : il a déjà servi, ou il est trop ancien. Demandez-en un nouveau.`,
  too_many_sign_ins: msg`Trop de codes ont été demandés en peu de temps. Utilisez le dernier reçu, ou recommencez dans une heure.`,
  person_not_found: msg`Cette personne n’a pas ou plus de compte ici.`,
  organisation_not_found: msg`Cette organisation n’existe plus dans la liste. Choisissez-en une autre.`,
  organisation_exists: msg`Une organisation porte déjà ce nom. Cherchez-la dans la liste.`,
  device_not_found: msg`Cet appareil est déjà déconnecté.`,
  token_not_found: msg`Ce jeton est déjà révoqué.`,
  too_many_tokens: msg`Vous avez déjà vingt jetons. Révoquez-en un, puis recommencez.`,
  last_administrator: msg`C’est la seule personne qui administre ce site. Nommez-en d’abord une autre.`,
} satisfies Record<keyof typeof peopleErrors, MessageDescriptor>;
