import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Every word of a chart and of its table. */
export const chartSentences = {
  abstentions: msg`Abstentions`,
  abstentionsAndBlanks: msg`Abstentions et blancs`,
  allCast: msg`Votes pour et contre`,
  answer: msg`Réponse`,
  approvals: msg`Approbations`,
  approvalsBy: msg`Approbations par option`,
  approvalsOf: msg`Approbations par candidature`,
  ballots: msg`Bulletins`,
  ballotsOf: msg({ message: 'Bulletins : {cast} sur {members}' }),
  blanks: msg`Votes blancs`,
  budget: msg`Le budget et ce qu’il finance`,
  budgetOf: msg({ message: 'Dépensé : {spent} sur {budget}' }),
  byCollege: msg`Votes par collège`,
  candidate: msg`Candidature`,
  college: msg`Collège`,
  collegeAside: msg({ message: 'poids {weight} · bulletins : {cast} sur {members}' }),
  condorcet: msg`Bat toutes les autres`,
  cost: msg`Coût`,
  costs: msg({ message: 'coûte {cost}' }),
  duels: msg`Duels : les options deux à deux`,
  elected: msg`Élection`,
  electedAt: msg({ message: '{stage} : élection' }),
  excluded: msg`Élimination`,
  excludedAt: msg({ message: '{stage} : élimination' }),
  everybody: msg`Ensemble`,
  exhausted: msg`Bulletins épuisés`,
  funded: msg`Financé`,
  half: msg`la moitié`,
  hidden: msg`Moins de cinq bulletins : non détaillé.`,
  hiddenCell: msg`non détaillé`,
  issue: msg`Issue`,
  left: msg`Reste`,
  list: msg`Liste`,
  majorityGrade: msg`Mention majoritaire`,
  majority: msg`Majorité`,
  majorityAt: msg({ message: '{stage} : majorité' }),
  marks: msg`Notes reçues`,
  members: msg`Sur la liste`,
  merit: msg`Mentions de chaque option`,
  no: msg`Contre`,
  nonTransferable: msg`Voix sans suite`,
  none: msg`aucune`,
  notFunded: msg`Non financé`,
  option: msg`Option`,
  passExcluded: msg({ message: 'Élimination de {names} : les voix passent aux choix suivants.' }),
  passSurplus: msg({ message: 'Élection de {names} : les voix au-delà du quota passent aux choix suivants.' }),
  pointsOf: msg`Points`,
  points: msg`Points par option`,
  project: msg`Projet`,
  projects: msg`Voix de chaque projet`,
  quota: msg`Quota`,
  quotaOf: msg({ message: 'Quota : {quota}' }),
  readColleges: msg`Un collège où il y a moins de cinq bulletins n’est pas détaillé : cela dirait qui a voté quoi. Ses votes comptent comme les autres.`,
  readDuels: msg`Chaque case dit combien préfèrent l’option de la ligne à celle de la colonne et, dessous, combien préfèrent l’inverse. Un duel gagné est coché.`,
  readMerit: msg`De la meilleure mention, à gauche, à la moins bonne. Celle où passe le trait de la moitié est la mention majoritaire.`,
  readSeats: msg`Chaque carré est un siège, avec le tour auquel il a été obtenu.`,
  readStages: msg`La partie vide d’une barre, à son début, est ce qui vient d’y arriver.`,
  rank: msg`Rang`,
  round: msg({ message: 'Tour {stage}' }),
  score: msg`Note`,
  scores: msg`Notes par option`,
  seat: msg`Siège`,
  seatOf: msg({ message: 'siège {seat}' }),
  seats: msg`Sièges par liste`,
  seatsOf: msg`Sièges`,
  seatsTaken: msg`Tour de chaque siège`,
  share: msg`Part`,
  stage: msg({ message: 'Étape {stage}' }),
  stages: msg`Le comptage, étape par étape`,
  sure: msg`dans tous les cas`,
  value: msg`Valeur exacte`,
  votes: msg`Voix`,
  votesBy: msg`Voix par option`,
  weight: msg`Poids`,
  wins: msg`L’emporte`,
  yes: msg`Pour`,
  yesCell: msg`oui`,
} satisfies Record<string, MessageDescriptor>;
export type ChartSentence = keyof typeof chartSentences;

/** How charts speak to their reader. */
export interface Voice {
  say: (sentence: ChartSentence, values?: Record<string, string | number>) => string;
  /** the label of an option */
  name: (id: string) => string;
  college: (id: string) => string;
  /** with two decimals at most */
  number: (value: number) => string;
  /** of a share between 0 and 1 */
  percent: (share: number) => string;
  /** "A, B et C" */
  list: (items: readonly string[]) => string;
}
