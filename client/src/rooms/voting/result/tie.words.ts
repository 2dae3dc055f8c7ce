import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TieMet } from './charts/tally.schema';
import type { TiePlace } from './tie.rules';

/** Where in a count a tie was. */
export const placeWords: Record<TiePlace, MessageDescriptor> = {
  winner: msg`À la première place`,
  committee: msg`Entre des conseils entiers`,
  grade: msg`Même mention majoritaire`,
  wins: msg({ message: 'Entre des duels gagnés par {number} voix' }),
  votes: msg({ message: 'À {number} voix' }),
  seat: msg({ message: 'Pour le siège {number}' }),
  round: msg({ message: 'Au tour {number}' }),
  exclusion: msg({ message: 'À l’étape {number}, pour l’élimination' }),
  surplus: msg({ message: 'À l’étape {number}, pour l’ordre des excédents' }),
  election: msg({ message: 'À l’étape {number}, pour l’élection' }),
  elsewhere: msg`Au cours du comptage`,
};

/** What settled it. */
export const settledWords: Record<TieMet['settledBy'], MessageDescriptor> = {
  report: msg`La règle déclare les égalités : personne ne l’emporte sur l’autre.`,
  lot: msg`Un tirage au sort les a départagées.`,
  'candidate-order': msg`L’ordre de la liste les a départagées.`,
  'earlier-stage': msg`L’étape précédente la plus récente où elles différaient les a départagées.`,
  'second-criterion': msg`Le critère suivant de la méthode les a départagées.`,
};
