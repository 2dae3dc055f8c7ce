/**
 * Sainte-Laguë (Webster): divisors 1, 3, 5... A. Sainte-Laguë, "La représentation proportionnelle et la méthode des moindres carrés" (1910); in New Zealand the
 * Electoral Act 1993 ss. 191-193, in Germany the Bundeswahlgesetz § 5. It favours neither large lists nor small ones.
 */
import { highestAverages } from './highest-averages.rules';

export const sainteLague = highestAverages('sainte-lague', (seats) => 2 * seats + 1);
