import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { VotingRule } from '@palabre/shared/voting';

interface MethodWords {
  name: MessageDescriptor;
  /** what it does, in one sentence */
  sentence: MessageDescriptor;
  /** a count that fits in one's head */
  example: MessageDescriptor;
}

/** Every method in plain words. */
export const methodWords: Record<VotingRule['method'], MethodWords> = {
  'yes-no': {
    name: msg`Pour ou contre un texte`,
    sentence: msg`Chaque personne répond pour, contre ou abstention ; le texte est adopté si le « pour » atteint la majorité choisie.`,
    example: msg`Avec 7 pour, 4 contre et 3 abstentions, et plus de la moitié des votes pour ou contre : 7 sur 11, le texte est adopté.`,
  },
  consent: {
    name: msg`Consentement`,
    sentence: msg`Le texte est adopté quand tout le monde a répondu et qu’aucune objection argumentée ne tient. Le silence ne vaut pas consentement.`,
    example: msg`Sept personnes consentent, une a une réserve, une objecte que le délai est intenable : le texte est repris, et chaque personne répond de nouveau.`,
  },
  schulze: {
    name: msg`Classement (Schulze)`,
    sentence: msg`Chaque personne classe les options ; celle qui bat les autres une à une l’emporte, même si elle n’est le premier choix que de peu de monde.`,
    example: msg`4 personnes préfèrent A à B, 3 personnes B à A : A bat B. Si A bat aussi C, A l’emporte.`,
  },
  'ranked-pairs': {
    name: msg`Classement (paires ordonnées)`,
    sentence: msg`Chaque personne classe les options ; les duels les plus nets sont retenus en premier, et le classement s’en déduit.`,
    example: msg`A bat B par 8 à 1, B bat C par 6 à 3, C bat A par 5 à 4 : le duel le moins net est écarté, A l’emporte.`,
  },
  minimax: {
    name: msg`Classement (moindre défaite)`,
    sentence: msg`Chaque personne classe les options ; l’emporte celle dont la pire défaite en duel est la plus faible.`,
    example: msg`A perd au pire par 5 voix, B par 8, C par 6 : A l’emporte.`,
  },
  copeland: {
    name: msg`Classement (duels gagnés)`,
    sentence: msg`Chaque personne classe les options ; l’emporte celle qui gagne le plus de duels.`,
    example: msg`A gagne ses deux duels, B en gagne un, C aucun : A l’emporte.`,
  },
  irv: {
    name: msg`Vote alternatif (éliminations)`,
    sentence: msg`Chaque personne classe les options ; la moins choisie est éliminée et ses voix passent au choix suivant, jusqu’à une majorité.`,
    example: msg`A 4, B 3, C 2 : C est éliminée, ses 2 voix vont à B, qui l’emporte par 5 à 4.`,
  },
  'majority-judgment': {
    name: msg`Jugement majoritaire`,
    sentence: msg`Chaque personne donne une mention à chaque option ; l’emporte celle dont la mention de la majorité est la meilleure.`,
    example: msg`A reçoit Bien, Bien, Passable ; B reçoit Très bien, Passable, Passable : la mention du milieu est Bien pour A, Passable pour B. A l’emporte.`,
  },
  approval: {
    name: msg`Approbation`,
    sentence: msg`Chaque personne coche toutes les options qui lui conviennent ; la plus cochée l’emporte.`,
    example: msg`A est cochée 9 fois, B 5 fois, C 4 fois : A l’emporte.`,
  },
  plurality: {
    name: msg`Majorité simple (un seul choix)`,
    sentence: msg`Chaque personne choisit une option ; la plus choisie l’emporte, même sans majorité. Des options proches se nuisent.`,
    example: msg`A 4, B 3, C 2 : A l’emporte, alors que 5 personnes sur 9 ont préféré autre chose.`,
  },
  score: {
    name: msg`Notes`,
    sentence: msg`Chaque personne note chaque option ; la plus haute somme l’emporte.`,
    example: msg`A reçoit 8, 6 et 9 : 23. B reçoit 10, 5 et 5 : 20. A l’emporte.`,
  },
  borda: {
    name: msg`Points selon le rang (consultation)`,
    sentence: msg`Chaque personne classe les options, chaque rang donne des points. Le résultat consulte et ne décide pas : ajouter des options le change.`,
    example: msg`Entre trois options, la première reçoit 2 points, la deuxième 1, la dernière 0.`,
  },
  cumulative: {
    name: msg`Points à répartir`,
    sentence: msg`Chaque personne répartit un nombre de points entre les options ; la plus dotée l’emporte.`,
    example: msg`Avec 10 points : 6 à A, 4 à B. Une autre personne : 10 à B. B l’emporte par 14 à 6.`,
  },
  quadratic: {
    name: msg`Vote quadratique (consultation)`,
    sentence: msg`Chaque personne achète des voix : 1 voix coûte 1 crédit, 2 en coûtent 4, 3 en coûtent 9. Le résultat consulte et ne décide pas.`,
    example: msg`Avec 100 crédits : 8 voix pour A (64 crédits) et 6 voix contre B (36 crédits).`,
  },
  'sequential-phragmen': {
    name: msg`Conseil représentatif (Phragmén)`,
    sentence: msg`Chaque personne coche qui lui convient ; les sièges vont de façon que chaque groupe de votants porte une part égale.`,
    example: msg`Pour 3 sièges, si deux tiers cochent A, B, C et un tiers coche D, E : deux sièges pour les premiers, un pour les seconds.`,
  },
  'stv-scottish': {
    name: msg`Vote unique transférable (règle écossaise)`,
    sentence: msg`Chaque personne classe les candidatures ; les voix en trop de qui est élu, et celles de qui est éliminé, passent aux choix suivants.`,
    example: msg`Pour 2 sièges et 9 bulletins, il faut 4 voix. A en a 6 : A est élu, et ses 2 voix en trop vont à qui suit sur ses bulletins.`,
  },
  'stv-meek': {
    name: msg`Vote unique transférable (Meek)`,
    sentence: msg`Comme la règle écossaise, recalculé après chaque élimination, pour que chaque voix pèse exactement pareil.`,
    example: msg`Si A n’a besoin que des deux tiers de ses voix, chacun de ses bulletins en garde un tiers pour le choix suivant.`,
  },
  'approval-committee': {
    name: msg`Les plus approuvés`,
    sentence: msg`Chaque personne coche qui lui convient ; les plus cochés sont élus. Une majorité peut prendre tous les sièges.`,
    example: msg`Pour 2 sièges : A 9, B 7, C 6. A et B sont élus.`,
  },
  'sequential-pav': {
    name: msg`Approbation proportionnelle`,
    sentence: msg`Chaque personne coche qui lui convient ; à chaque siège, les bulletins déjà servis pèsent moins.`,
    example: msg`Un bulletin qui a déjà un élu compte pour 1/2, avec deux élus pour 1/3.`,
  },
  'equal-shares-committee': {
    name: msg`Parts égales (conseil)`,
    sentence: msg`Chaque personne a la même part des sièges à dépenser pour qui elle a coché.`,
    example: msg`Pour 3 sièges et 9 personnes, chacune a un tiers de siège : trois personnes d’accord en élisent une.`,
  },
  dhondt: {
    name: msg`Sièges par liste (D’Hondt)`,
    sentence: msg`Chaque personne choisit une liste ; les sièges se répartissent à la plus forte moyenne, à l’avantage des grandes listes.`,
    example: msg`Pour 3 sièges : A 60, B 30, C 10. Deux sièges pour A, un pour B.`,
  },
  'sainte-lague': {
    name: msg`Sièges par liste (Sainte-Laguë)`,
    sentence: msg`Chaque personne choisit une liste ; les sièges se répartissent sans avantager ni grandes ni petites listes.`,
    example: msg`Pour 4 sièges : A 60, B 30, C 10. Deux sièges pour A, un pour B, et le dernier à A.`,
  },
  'largest-remainder': {
    name: msg`Sièges par liste (plus fort reste)`,
    sentence: msg`Chaque personne choisit une liste ; chaque part entière donne un siège, et les restes les plus forts ont les derniers.`,
    example: msg`Pour 4 sièges et 100 voix, un siège coûte 25 : A 58 en a 2, B 30 en a 1, C 12 aucun ; le dernier va à C, qui a le plus fort reste.`,
  },
  'equal-shares-budget': {
    name: msg`Parts égales (budget)`,
    sentence: msg`Chaque personne a la même part du budget et paie avec d’autres les projets qu’elle a cochés : aucune majorité ne prend tout.`,
    example: msg`Budget 900 pour 9 personnes : 100 chacune. Un projet à 300 qu’elles sont trois à vouloir est financé.`,
  },
  'greedy-budget': {
    name: msg`Les plus votés (budget)`,
    sentence: msg`Chaque personne coche des projets ; ils sont financés du plus coché au moins coché, tant qu’il reste de quoi.`,
    example: msg`Budget 900 : A (500) 8 voix, B (500) 6 voix, C (300) 4 voix. A et C sont financés.`,
  },
};
