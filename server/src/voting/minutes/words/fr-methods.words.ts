import type { MethodTable } from './methods.words';

/** Every method in plain French, the same as on the page where one votes. */
export const frMethods: MethodTable = {
  'yes-no': {
    name: 'Pour ou contre un texte',
    sentence: 'Chaque personne répond pour, contre ou abstention ; le texte est adopté si le « pour » atteint la majorité choisie.',
  },
  consent: {
    name: 'Consentement',
    sentence: 'Le texte est adopté quand tout le monde a répondu et qu’aucune objection argumentée ne tient. Le silence ne vaut pas consentement.',
  },
  schulze: {
    name: 'Classement (Schulze)',
    sentence: 'Chaque personne classe les options ; celle qui bat les autres une à une l’emporte, même si elle n’est le premier choix que de peu de monde.',
  },
  'ranked-pairs': {
    name: 'Classement (paires ordonnées)',
    sentence: 'Chaque personne classe les options ; les duels les plus nets sont retenus en premier, et le classement s’en déduit.',
  },
  minimax: {
    name: 'Classement (moindre défaite)',
    sentence: 'Chaque personne classe les options ; l’emporte celle dont la pire défaite en duel est la plus faible.',
  },
  copeland: { name: 'Classement (duels gagnés)', sentence: 'Chaque personne classe les options ; l’emporte celle qui gagne le plus de duels.' },
  irv: {
    name: 'Vote alternatif (éliminations)',
    sentence: 'Chaque personne classe les options ; la moins choisie est éliminée et ses voix passent au choix suivant, jusqu’à une majorité.',
  },
  'majority-judgment': {
    name: 'Jugement majoritaire',
    sentence: 'Chaque personne donne une mention à chaque option ; l’emporte celle dont la mention de la majorité est la meilleure.',
  },
  approval: { name: 'Approbation', sentence: 'Chaque personne coche toutes les options qui lui conviennent ; la plus cochée l’emporte.' },
  plurality: {
    name: 'Majorité simple (un seul choix)',
    sentence: 'Chaque personne choisit une option ; la plus choisie l’emporte, même sans majorité. Des options proches se nuisent.',
  },
  score: { name: 'Notes', sentence: 'Chaque personne note chaque option ; la plus haute somme l’emporte.' },
  borda: {
    name: 'Points selon le rang (consultation)',
    sentence: 'Chaque personne classe les options, chaque rang donne des points. Le résultat consulte et ne décide pas : ajouter des options le change.',
  },
  cumulative: { name: 'Points à répartir', sentence: 'Chaque personne répartit un nombre de points entre les options ; la plus dotée l’emporte.' },
  quadratic: {
    name: 'Vote quadratique (consultation)',
    sentence: 'Chaque personne achète des voix : 1 voix coûte 1 crédit, 2 en coûtent 4, 3 en coûtent 9. Le résultat consulte et ne décide pas.',
  },
  'sequential-phragmen': {
    name: 'Conseil représentatif (Phragmén)',
    sentence: 'Chaque personne coche qui lui convient ; les sièges vont de façon que chaque groupe de votants porte une part égale.',
  },
  'stv-scottish': {
    name: 'Vote unique transférable (règle écossaise)',
    sentence: 'Chaque personne classe les candidatures ; les voix en trop de qui est élu, et celles de qui est éliminé, passent aux choix suivants.',
  },
  'stv-meek': {
    name: 'Vote unique transférable (Meek)',
    sentence: 'Comme la règle écossaise, recalculé après chaque élimination, pour que chaque voix pèse exactement pareil.',
  },
  'approval-committee': {
    name: 'Les plus approuvés',
    sentence: 'Chaque personne coche qui lui convient ; les plus cochés sont élus. Une majorité peut prendre tous les sièges.',
  },
  'sequential-pav': {
    name: 'Approbation proportionnelle',
    sentence: 'Chaque personne coche qui lui convient ; à chaque siège, les bulletins déjà servis pèsent moins.',
  },
  'equal-shares-committee': { name: 'Parts égales (conseil)', sentence: 'Chaque personne a la même part des sièges à dépenser pour qui elle a coché.' },
  dhondt: {
    name: 'Sièges par liste (D’Hondt)',
    sentence: 'Chaque personne choisit une liste ; les sièges se répartissent à la plus forte moyenne, à l’avantage des grandes listes.',
  },
  'sainte-lague': {
    name: 'Sièges par liste (Sainte-Laguë)',
    sentence: 'Chaque personne choisit une liste ; les sièges se répartissent sans avantager ni grandes ni petites listes.',
  },
  'largest-remainder': {
    name: 'Sièges par liste (plus fort reste)',
    sentence: 'Chaque personne choisit une liste ; chaque part entière donne un siège, et les restes les plus forts ont les derniers.',
  },
  'equal-shares-budget': {
    name: 'Parts égales (budget)',
    sentence: 'Chaque personne a la même part du budget et paie avec d’autres les projets qu’elle a cochés : aucune majorité ne prend tout.',
  },
  'greedy-budget': {
    name: 'Les plus votés (budget)',
    sentence: 'Chaque personne coche des projets ; ils sont financés du plus coché au moins coché, tant qu’il reste de quoi.',
  },
};
