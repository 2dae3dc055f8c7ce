import { votingErrors, type RollLine, type VotingRule } from '@palabre/shared/voting';
import { DomainError } from '../../platform/errors';

/** Somebody on the roll who is in none of the rule's colleges could not be counted. @throws voting/college_missing with the first names */
export function requireColleges(rule: VotingRule, lines: readonly RollLine[]): void {
  if (rule.method !== 'yes-no' || !rule.colleges) return;
  const colleges = new Set<string | null>(rule.colleges.weights.map(({ college }) => college));
  const without = lines.filter(({ college }) => !colleges.has(college));
  if (without.length === 0) return;
  throw new DomainError(votingErrors.college_missing, { names: without.slice(0, 20).map(({ name }) => name), persons: without.length });
}
