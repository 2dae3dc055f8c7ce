/**
 * Calls: a meeting that misses its quorum is called again, often with a smaller one or none, after a delay that the law counts in hours (Lei 5.764/71
 * art. 40, one hour; Ley 79/1988) or in days (C. com. R225-69). The ballots of a failed call are discarded, and each call has its own roll.
 */
import type { Quorum, VotingRule } from './rule.schema';
import { smallestThatMeets } from './yes-no.rules';

/**
 * How many must take part for a quorum to be met.
 * @param members on the roll, > 0
 * @returns a whole number >= 0; 0 where no quorum is asked for; more than `members` where it cannot be met
 * @throws RangeError for a share that `parseThreshold` does not read
 */
export function requiredOf(quorum: Quorum, members: number): number {
  if (quorum === null) return 0;
  if (quorum === 'half-plus-one') return Math.floor(members / 2) + 1;
  if (typeof quorum === 'string') return share(quorum, members);
  if ('members' in quorum) return quorum.members;
  return Math.max(...quorum.max.map((form) => requiredOf(form, members)));
}

function share(threshold: string, members: number): number {
  const required = smallestThatMeets(members, threshold);
  if (required === undefined) throw new RangeError(`not a threshold: ${threshold}`);
  return required;
}

const hour = 3_600_000;

/**
 * The length of a delay.
 * @param delay `PT2H` or `P15D` (ISO 8601); a day is 24 hours
 * @returns milliseconds
 */
export function delayOf(delay: string): number {
  const match = /^P(?:T(\d+)H|(\d+)D)$/.exec(delay);
  if (!match) throw new RangeError(`not a delay: ${delay}`);
  return match[1] === undefined ? Number(match[2]) * 24 * hour : Number(match[1]) * hour;
}

/**
 * The rule as it holds for one call: with the quorum of that call.
 * @param call 1 for the first; consent rounds are numbered on without further calls @throws RangeError for a call the rule does not have
 */
export function ruleOfCall<Rule extends VotingRule>(rule: Rule, call: number): Rule {
  if (call === 1 || rule.method === 'consent') return rule;
  const further = rule.furtherCalls?.[call - 2];
  if (!further) throw new RangeError(`no call ${call}`);
  return { ...rule, quorum: further.quorum };
}
