/**
 * Copeland: the option wins that wins most duels; a tied duel is half a win for both. Copeland, "A reasonable social welfare function", seminar notes,
 * University of Michigan (1951). Scores are counted in halves, so that they stay whole.
 */
import { condorcetMethod } from './condorcet.family';
import { marginOf } from './pairwise.rules';
import { byTotal, tiersBy } from './tiers.rules';

export const copeland = condorcetMethod('copeland', (pairwise) => {
  const scores = pairwise.options.map((option, a): [string, number] => [
    option,
    pairwise.options.reduce((sum, _, b) => sum + (a === b ? 0 : 1 + Math.sign(marginOf(pairwise, a, b))), 0),
  ]);
  return { ranking: tiersBy(pairwise.options, byTotal(new Map(scores))), tables: { halfWins: Object.fromEntries(scores) } };
});
