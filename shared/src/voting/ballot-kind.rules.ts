import type { Ballot } from './ballot.schema';
import type { VotingRule } from './rule.schema';

/** How one votes: what a screen asks, and which form of ballot comes of it. */
export type BallotKind =
  /** yes, no, abstain, blank */
  | 'choice'
  /** one option */
  | 'single'
  /** any number of options */
  | 'approvals'
  /** projects with their costs */
  | 'projects'
  /** best first */
  | 'ranking'
  /** a grade in words for each option */
  | 'grades'
  /** a number for each option */
  | 'scores'
  /** points shared out */
  | 'points'
  /** votes whose price is their square */
  | 'votes'
  /** consent, a concern, an objection, or standing aside */
  | 'consent';

type Method = VotingRule['method'];

const kinds: Readonly<Record<Method, BallotKind>> = {
  'yes-no': 'choice',
  consent: 'consent',
  plurality: 'single',
  dhondt: 'single',
  'sainte-lague': 'single',
  'largest-remainder': 'single',
  approval: 'approvals',
  'approval-committee': 'approvals',
  'sequential-phragmen': 'approvals',
  'sequential-pav': 'approvals',
  'equal-shares-committee': 'approvals',
  'greedy-budget': 'projects',
  'equal-shares-budget': 'projects',
  score: 'scores',
  cumulative: 'points',
  quadratic: 'votes',
  borda: 'ranking',
  'majority-judgment': 'grades',
  irv: 'ranking',
  schulze: 'ranking',
  'ranked-pairs': 'ranking',
  minimax: 'ranking',
  copeland: 'ranking',
  'stv-scottish': 'ranking',
  'stv-meek': 'ranking',
};

/** How one votes under a rule. @param method a method of rounds */
export const ballotKindOf = (method: Method): BallotKind => kinds[method];

/** Methods that say what is thought and decide nothing: their totals can be steered by who is nominated, or by money. */
const consultative: ReadonlySet<Method> = new Set<Method>(['quadratic', 'borda']);
export const isConsultative = (method: Method): boolean => consultative.has(method);

/** Methods that share seats among lists: a ballot names one list. */
const apportionments: ReadonlySet<Method> = new Set<Method>(['dhondt', 'sainte-lague', 'largest-remainder']);
export const isApportionment = (method: Method): boolean => apportionments.has(method);

/** Whether somebody took part without expressing anything: an abstention, a blank, or nothing marked. */
export function isExpressed(ballot: Ballot): boolean {
  if ('say' in ballot) return ballot.say !== 'stand-aside';
  if ('choice' in ballot) return ballot.choice === 'yes' || ballot.choice === 'no';
  if ('split' in ballot) return ballot.split.yes + ballot.split.no > 0;
  return !isBlank(ballot) && Object.values(ballot).some((said) => typeof said === 'object' && said !== null && Object.keys(said).length > 0);
}

export const isBlank = (ballot: Ballot): boolean => 'blank' in ballot || ('choice' in ballot && ballot.choice === 'blank');
