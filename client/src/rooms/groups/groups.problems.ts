import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { groupErrors } from '@palabre/shared/groups';

const refusals = {
  not_found: msg`Ce groupe n’existe pas. Vérifiez l’adresse, ou cherchez-le dans la liste des groupes.`,
  not_a_facilitator: msg`Seules les personnes qui facilitent le groupe peuvent faire cela. Demandez à l’une d’elles.`,
  not_a_member: msg`Il faut faire partie du groupe pour faire cela. Rejoignez-le d’abord.`,
  closed: msg`Ce groupe n’est plus ouvert à tout le monde. Demandez à le rejoindre.`,
  open: msg`Ce groupe est maintenant ouvert : vous pouvez le rejoindre tout de suite.`,
  already_member: msg`Vous faites déjà partie de ce groupe.`,
  already_requested: msg`Votre demande attend déjà une réponse.`,
  last_facilitator: msg`Personne d’autre ne facilite ce groupe. Confiez d’abord ce rôle à quelqu’un.`,
  member_not_found: msg`Cette personne ne fait plus partie du groupe.`,
  request_not_found: msg`Quelqu’un a déjà répondu à cette demande.`,
  invitation_not_found: msg`Cette invitation n’existe pas. Vérifiez que vous avez ouvert le lien entier.`,
  invitation_expired: msg`Cette invitation ne sert plus : elle a déjà servi, ou elle est trop ancienne. Demandez-en une nouvelle.`,
  invitation_for_another_address: msg`Cette invitation a été envoyée à une autre adresse. Connectez-vous avec l’adresse qui l’a reçue.`,
  too_many_invitations: msg`Trop d’invitations attendent déjà, ou ont été envoyées aujourd’hui. Retirez-en, ou recommencez demain.`,
  import_unreadable: msg`Ce fichier n’est pas une liste en CSV. Depuis votre tableur, enregistrez-la au format CSV, puis choisissez ce fichier.`,
  import_without_addresses: msg`Aucune colonne de ce fichier n’est celle des adresses. Nommez-la « Courriel » sur la première ligne.`,
  import_empty: msg`Ce fichier n’a aucune ligne sous sa première ligne, celle des noms de colonnes.`,
  import_too_long: msg`Ce fichier a trop de lignes : 5 000 au plus. Partagez-le en plusieurs fichiers.`,
  meeting_not_found: msg`Cette réunion n’existe plus.`,
} satisfies Record<keyof typeof groupErrors, MessageDescriptor>;

/** What the forms of this room refuse by themselves. */
const issues = {
  after_start: msg`La fin doit venir après le début.`,
  address_needed: msg`Pour confier la facilitation, indiquez une adresse : un lien peut passer de main en main.`,
};

export const groupProblems = { ...refusals, ...issues };
