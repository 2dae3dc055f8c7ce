import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConsentAnswer, ConsentStep } from '@palabre/shared/voting';

export const stepWords: Record<ConsentStep, { name: MessageDescriptor; what: MessageDescriptor }> = {
  clarify: { name: msg`Clarifier`, what: msg`Chaque personne demande ce qu’elle ne comprend pas dans le texte, ou dit qu’elle n’a rien à demander.` },
  react: { name: msg`Réagir`, what: msg`Chaque personne dit une fois ce qu’elle en pense, sans débat.` },
  answer: { name: msg`Répondre`, what: msg`Chaque personne donne son consentement, avec ou sans réserve, fait une objection, ou se met en retrait.` },
};

export const answerWords: Record<ConsentAnswer, { name: MessageDescriptor; hint: MessageDescriptor }> = {
  consent: { name: msg`Je consens`, hint: msg`Ce n’est pas forcément mon choix préféré, mais je n’y vois pas de risque pour le groupe.` },
  concern: { name: msg`Je consens, avec une réserve`, hint: msg`Elle n’arrête pas la décision. Elle est gardée avec elle, et relue quand on la réexamine.` },
  objection: {
    name: msg`J’ai une objection`,
    hint: msg`Ce texte ferait du tort au groupe ou à ce qu’il poursuit, et je dis pourquoi. Il ne peut pas être adopté tel quel.`,
  },
  'stand-aside': { name: msg`Je me mets en retrait`, hint: msg`Je ne porte pas cette décision et je ne l’empêche pas.` },
};

/** The same, said of somebody. */
export const answeredWords: Record<ConsentAnswer, MessageDescriptor> = {
  consent: msg`consent`,
  concern: msg`consent, avec une réserve`,
  objection: msg`fait une objection`,
  'stand-aside': msg`se met en retrait`,
};
