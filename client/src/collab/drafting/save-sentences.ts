import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SaveState } from '../session/save-state.rules';
import type { SessionView } from '../session/session-view';

/** What the save line says. "Kept in this page" is meant: closing the page loses it. */
const sentences: Record<SaveState, MessageDescriptor> = {
  loading: msg`Ouverture du texte…`,
  saved: msg`Enregistré`,
  writing: msg`Modifications en cours`,
  saving: msg`Enregistrement…`,
  offline: msg`Hors connexion. Vos mots sont gardés dans cette page : ne la fermez pas.`,
  reconnecting: msg`Connexion perdue, nouvel essai en cours. Vos mots sont gardés dans cette page.`,
  'not-saved': msg`Pas encore enregistré : le serveur a un problème. Les essais continuent.`,
  frozen: msg`Lecture seule : le texte est figé.`,
  'read-only': msg`Lecture seule : vous pouvez lire ce texte, mais pas y écrire.`,
  revoked: msg`Lecture seule : vous n’avez plus le droit d’écrire ici.`,
  'signed-out': msg`Votre session est terminée. Connectez-vous dans un autre onglet, puis réessayez.`,
  gone: msg`Ce texte n’existe pas, ou n’existe plus.`,
  'too-large': msg`Ce texte a atteint sa taille maximale. Vos derniers mots ne sont pas enregistrés.`,
  refused: msg`Le serveur n’a pas pu lire votre dernière modification. Copiez vos mots, puis rechargez la page.`,
  outdated: msg`Palabre a été mis à jour : cette page est trop ancienne. Copiez vos mots, puis rechargez la page.`,
  renewed: msg`Ouverture du texte…`,
};

/** The same where the words outlive the page. */
const keptSentences: Partial<Record<SaveState, MessageDescriptor>> = {
  offline: msg`Hors connexion. Vos mots sont gardés sur cet appareil et partiront au retour du réseau.`,
  reconnecting: msg`Connexion perdue, nouvel essai en cours. Vos mots sont gardés sur cet appareil.`,
  'not-saved': msg`Pas encore enregistré : le serveur a un problème. Les essais continuent, vos mots sont gardés sur cet appareil.`,
  'signed-out': msg`Votre session est terminée. Vos mots sont gardés sur cet appareil : connectez-vous dans un autre onglet, puis réessayez.`,
  outdated: msg`Palabre a été mis à jour : cette page est trop ancienne. Vos mots sont gardés sur cet appareil : rechargez la page.`,
};

const settledSentences: Partial<Record<SaveState, MessageDescriptor>> = {
  outdated: msg`Palabre a été mis à jour : cette page est trop ancienne. Tout est enregistré : rechargez la page.`,
};

/** What the save line says of a session. */
export const sentenceFor = ({ state, settled, kept }: Pick<SessionView, 'state' | 'settled' | 'kept'>): MessageDescriptor =>
  (settled ? settledSentences[state] : undefined) ?? (kept ? keptSentences[state] : undefined) ?? sentences[state];

export const loadedSentence = msg`Le texte est ouvert. Vos mots s’enregistrent au fur et à mesure.`;
export const recoveredSentence = msg`Tout est de nouveau enregistré.`;
