import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The short titles that the United Nations give the 17 Sustainable Development Goals, by their numbers. */
export const sdgNames: Readonly<Record<number, MessageDescriptor>> = {
  1: msg`Pas de pauvreté`,
  2: msg`Faim « zéro »`,
  3: msg`Bonne santé et bien-être`,
  4: msg`Éducation de qualité`,
  5: msg`Égalité entre les sexes`,
  6: msg`Eau propre et assainissement`,
  7: msg`Énergie propre et d’un coût abordable`,
  8: msg`Travail décent et croissance économique`,
  9: msg`Industrie, innovation et infrastructure`,
  10: msg`Inégalités réduites`,
  11: msg`Villes et communautés durables`,
  12: msg`Consommation et production responsables`,
  13: msg`Lutte contre les changements climatiques`,
  14: msg`Vie aquatique`,
  15: msg`Vie terrestre`,
  16: msg`Paix, justice et institutions efficaces`,
  17: msg`Partenariats pour la réalisation des objectifs`,
};
