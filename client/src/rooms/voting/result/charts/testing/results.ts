import { countRound } from '@palabre/shared/counting';
import type { Ballot, RoundOption, RoundResult, VotingRule } from '@palabre/shared/voting';
import type { Voice } from '../charts.words';

/** Results of every method, counted as a server counts them. */

export const options: RoundOption[] = [
  { id: 'nord', label: 'La source du Nord et son château d’eau', cost: 4_000 },
  { id: 'sud', label: 'Le puits du Sud', cost: 6_000 },
  { id: 'est', label: 'La citerne de l’Est', cost: 3_000 },
  { id: 'ouest', label: '=La pompe de l’Ouest', cost: 2_500 },
];

/** Words as their names, numbers as they are: what a chart says is what is tested, in no language. */
export const plainVoice: Voice = {
  say: (sentence, values) => (values ? `${sentence} ${Object.values(values).join(' ')}` : sentence),
  name: (id) => options.find((option) => option.id === id)?.label ?? id,
  college: (id) => id,
  number: (value) => `${Math.round(value * 100) / 100}`,
  percent: (share) => `${Math.round(share * 1000) / 10} %`,
  list: (items) => items.join(', '),
};

type Cast = readonly [ballot: Ballot, times: number];

export function countedRound(rule: VotingRule, cast: readonly Cast[], seed: string | null = null): RoundResult {
  const ballots = cast.map(([ballot, times]) => ({ ballot, times, college: null }));
  const members = cast.reduce((sum, [, times]) => sum + times, 0) + 7;
  const known = rule.method.endsWith('-budget') ? options : options.map(({ id, label }) => ({ id, label }));
  return countRound({ rule, options: rule.method === 'yes-no' ? [] : known, members, collegeMembers: new Map(), ballots, seed });
}

const rankings: Cast[] = [
  [{ ranking: [['nord'], ['est'], ['sud']] }, 13],
  [{ ranking: [['sud'], ['est'], ['nord']] }, 11],
  [{ ranking: [['est'], ['sud']] }, 8],
  [{ ranking: [['ouest'], ['nord']] }, 4],
];
const approvals: Cast[] = [
  [{ approvals: ['nord', 'est'] }, 13],
  [{ approvals: ['sud'] }, 11],
  [{ approvals: ['est', 'ouest'] }, 8],
  [{ blank: true }, 2],
];
const singles: Cast[] = [
  [{ approvals: ['nord'] }, 13],
  [{ approvals: ['sud'] }, 11],
  [{ approvals: ['est'] }, 8],
];
const grades: Cast[] = [
  [{ grades: { nord: 4, sud: 1, est: 3, ouest: 0 } }, 9],
  [{ grades: { nord: 1, sud: 4, est: 3, ouest: 2 } }, 7],
  [{ grades: { nord: 0, sud: 2, est: 2, ouest: 5 } }, 5],
];

export const gradeNames = ['À rejeter', 'Insuffisant', 'Passable', 'Assez bien', 'Bien', 'Très bien'];

type ChoiceMethod = Exclude<VotingRule['method'], 'yes-no' | 'consent'>;

/** What is cast under each method, and its settings. */
const rounds: Readonly<Record<ChoiceMethod, readonly [settings: Record<string, unknown>, cast: readonly Cast[]]>> = {
  plurality: [{}, singles],
  approval: [{}, approvals],
  score: [
    { max: 5, aggregate: 'mean' },
    [
      [{ scores: { nord: 5, sud: 1, est: 3 } }, 3],
      [{ scores: { nord: 0, sud: 4 } }, 4],
    ],
  ],
  cumulative: [
    { points: 10 },
    [
      [{ points: { nord: 8, sud: 2 } }, 3],
      [{ points: { est: 10 } }, 2],
    ],
  ],
  quadratic: [
    { credits: 100 },
    [
      [{ votes: { nord: 8, sud: -6 } }, 3],
      [{ votes: { est: 5, sud: 3 } }, 2],
    ],
  ],
  borda: [{}, rankings],
  'majority-judgment': [{ gradesWorstToBest: gradeNames }, grades],
  irv: [{}, rankings],
  schulze: [{}, rankings],
  'ranked-pairs': [{}, rankings],
  minimax: [{}, rankings],
  copeland: [{}, rankings],
  'stv-scottish': [{ seats: 2 }, rankings],
  'stv-meek': [{ seats: 2 }, rankings],
  'approval-committee': [{ seats: 2 }, approvals],
  'sequential-phragmen': [{ seats: 2 }, approvals],
  'sequential-pav': [{ seats: 2 }, approvals],
  'equal-shares-committee': [{ seats: 2 }, approvals],
  dhondt: [{ seats: 7 }, singles],
  'sainte-lague': [{ seats: 7 }, singles],
  'largest-remainder': [{ seats: 7 }, singles],
  'greedy-budget': [{ budget: 10_000 }, approvals],
  'equal-shares-budget': [{ budget: 10_000, completion: 'add1' }, approvals],
};

export const choiceMethods = Object.keys(rounds) as ChoiceMethod[];

export const resultOf = (method: ChoiceMethod): RoundResult =>
  countedRound({ method, options: rounds[method][0], quorum: null, secrecy: 'closed' }, rounds[method][1]);

/** Three colleges, one of them with fewer than five ballots. */
export function collegeResult(): RoundResult {
  const weights = [
    { college: 'workers', weight: '1/2' },
    { college: 'beneficiaries', weight: '3/10' },
    { college: 'partners', weight: '1/5' },
  ] as const;
  const rule = {
    method: 'yes-no',
    base: 'expressed',
    threshold: '>1/2',
    quorum: '>=1/4',
    secrecy: 'closed',
    colleges: { aggregation: 'proportional', weights: [...weights] },
  } as const satisfies VotingRule;
  const votes = [
    ['workers', 'yes', 31],
    ['workers', 'no', 9],
    ['workers', 'abstain', 4],
    ['beneficiaries', 'yes', 12],
    ['beneficiaries', 'no', 17],
    ['beneficiaries', 'blank', 3],
    ['partners', 'yes', 3],
  ] as const;
  return countRound({
    rule,
    options: [],
    members: 120,
    collegeMembers: new Map([
      ['workers', 60],
      ['beneficiaries', 50],
      ['partners', 10],
    ]),
    ballots: votes.map(([college, choice, times]) => ({ ballot: { choice }, times, college })),
    seed: null,
  });
}
