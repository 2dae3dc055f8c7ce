/**
 * D'Hondt (Jefferson): divisors 1, 2, 3... V. D'Hondt, "Système pratique et raisonné de représentation proportionnelle" (1882); the law of many countries,
 * e.g. the Austrian NRWO § 107 and the French electoral code art. L262. It never favours a split of a list.
 */
import { highestAverages } from './highest-averages.rules';

export const dhondt = highestAverages('dhondt', (seats) => seats + 1);
