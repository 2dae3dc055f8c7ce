import { ballotKindOf, type Ballot, type RoundOption, type VotingRule } from '@palabre/shared/voting';

/** What marks cost together. @param squared whether so many votes cost their square */
export const costOf = (marks: Readonly<Record<string, number | null>>, squared: boolean): number =>
  Object.values(marks).reduce<number>((sum, mark) => sum + (squared ? (mark ?? 0) ** 2 : (mark ?? 0)), 0);

/** What the chosen projects cost together, in whole units. */
export const spentOn = (approvals: readonly string[], options: readonly RoundOption[]): number =>
  options.reduce((sum, { id, cost = 0 }) => sum + (approvals.includes(id) ? cost : 0), 0);

/** A ballot on which nothing is marked yet; null where the first mark makes it. */
export function emptyBallot(rule: VotingRule): Ballot | null {
  const empty: Record<ReturnType<typeof ballotKindOf>, Ballot | null> = {
    choice: null,
    single: null,
    approvals: { approvals: [] },
    projects: { approvals: [] },
    ranking: { ranking: [] },
    grades: { grades: {} },
    scores: { scores: {} },
    points: { points: {} },
    votes: { votes: {} },
  };
  return empty[ballotKindOf(rule.method)];
}

/** A number of the rule's settings, or another one where it says nothing. */
export function settingOf(rule: VotingRule, name: string, otherwise: number): number {
  const value = rule.method === 'yes-no' ? undefined : rule.options[name];
  return typeof value === 'number' ? value : otherwise;
}

/** The grades of majority judgment, the worst first. */
export function gradesOf(rule: VotingRule): string[] {
  const grades = rule.method === 'yes-no' ? undefined : rule.options.gradesWorstToBest;
  return Array.isArray(grades) ? grades.map(String) : [];
}
