import { ballotKindOf, type Ballot, type RoundOption, type VotingRule } from '@palabre/shared/voting';

/** What marks cost together. @param squared whether so many votes cost their square */
export const costOf = (marks: Readonly<Record<string, number | null>>, squared: boolean): number =>
  Object.values(marks).reduce<number>((sum, mark) => sum + (squared ? (mark ?? 0) ** 2 : Math.abs(mark ?? 0)), 0);

/** What the chosen projects cost together, in whole units. */
export const spentOn = (approvals: readonly string[], options: readonly RoundOption[]): number =>
  options.reduce((sum, { id, cost = 0 }) => sum + (approvals.includes(id) ? cost : 0), 0);

/** A ballot on which nothing is marked yet; null where the first mark makes it. */
export function emptyBallot(rule: VotingRule): Ballot | null {
  const empty: Record<ReturnType<typeof ballotKindOf>, Ballot | null> = {
    choice: null,
    consent: null,
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

const settingIn = (rule: VotingRule, name: string): unknown => ('options' in rule ? rule.options[name] : undefined);

/** A number of the rule's settings, or another one where it says nothing. */
export function settingOf(rule: VotingRule, name: string, otherwise: number): number {
  const value = settingIn(rule, name);
  return typeof value === 'number' ? value : otherwise;
}

/** A word of the rule's settings, or another one where it says nothing. */
export function wordOf(rule: VotingRule, name: string, otherwise: string): string {
  const value = settingIn(rule, name);
  return typeof value === 'string' ? value : otherwise;
}

/** The grades of majority judgment, the worst first. */
export function gradesOf(rule: VotingRule): string[] {
  const grades = settingIn(rule, 'gradesWorstToBest');
  return Array.isArray(grades) ? grades.map(String) : [];
}

/** Methods whose ballots give a number to each option. */
export type MarkKind = 'scores' | 'points' | 'votes';

/** What one option may be given. */
export function boundsOf(rule: VotingRule, kind: MarkKind): [least: number, most: number] {
  if (kind === 'scores') return [settingOf(rule, 'min', 0), settingOf(rule, 'max', 10)];
  if (kind === 'points') return [0, settingOf(rule, 'maxPerOption', settingOf(rule, 'points', 0))];
  const most = Math.min(1_000, Math.floor(Math.sqrt(settingOf(rule, 'credits', 0))));
  return [settingIn(rule, 'negative') === false ? 0 : -most, most];
}

/** What may be spent in all; null where each option is marked for itself. */
export function purseOf(rule: VotingRule, kind: MarkKind): number | null {
  if (kind === 'scores') return null;
  return settingOf(rule, kind === 'points' ? 'points' : 'credits', 0);
}

/** The options a ballot says nothing of. */
export function unmarkedIn(ballot: Ballot, options: readonly RoundOption[]): RoundOption[] {
  if ('choice' in ballot || 'split' in ballot || 'say' in ballot || 'blank' in ballot || 'approvals' in ballot) return [];
  const said = 'ranking' in ballot ? ballot.ranking.flat() : marked(Object.values(ballot)[0] as Record<string, number | null>);
  return options.filter(({ id }) => !said.includes(id));
}

const marked = (marks: Readonly<Record<string, number | null>>): string[] => Object.keys(marks).filter((id) => marks[id] !== null);
