/**
 * Minimax: the option wins whose worst defeat is the least bad. Simpson (1969), Kramer (1977). A defeat is as bad as the votes of who wins it, or its margin.
 */
import { condorcetMethod, strengthOf } from './condorcet.family';
import { byTotal, tiersBy } from './tiers.rules';

export const minimax = condorcetMethod('minimax', (pairwise, strength) => {
  const worst = pairwise.options.map((option, b): [string, number] => [
    option,
    pairwise.options.reduce((most, _, a) => (a === b ? most : Math.max(most, strengthOf(pairwise, a, b, strength))), 0),
  ]);
  const least = new Map(worst.map(([option, defeat]) => [option, -defeat]));
  return { ranking: tiersBy(pairwise.options, byTotal(least)), tables: { worstDefeats: Object.fromEntries(worst) } };
});
