import { consent } from './consent.method';
import { approval } from './approval.method';
import { quorumSequence } from './quorum-sequence.method';
import { yesNoColleges } from './yes-no-colleges.method';
import { yesNo } from './yes-no.method';
import { borda } from './borda.method';
import { copeland } from './copeland.method';
import { cumulative } from './cumulative.method';
import { irv } from './irv.method';
import { majorityJudgment } from './majority-judgment.method';
import { minimax } from './minimax.method';
import { plurality } from './plurality.method';
import { quadratic } from './quadratic.method';
import { rankedPairs } from './ranked-pairs.method';
import { schulze } from './schulze.method';
import { score } from './score.method';
import { stvMeek } from './stv-meek.method';
import { stvScottish } from './stv-scottish.method';
import { twoRound } from './two-round.method';
import type { CountMethod } from './count.method';
import { dhondt } from './dhondt.method';
import { equalSharesBudget } from './equal-shares-budget.method';
import { greedyBudget } from './greedy-budget.method';
import { largestRemainder } from './largest-remainder.method';
import { sainteLague } from './sainte-lague.method';
import { approvalCommittee } from './approval-committee.method';
import { equalSharesCommittee } from './equal-shares-committee.method';
import { parityCommittee } from './parity-committee.method';
import { pav } from './pav.method';
import { sequentialPav } from './sequential-pav.method';
import { sequentialPhragmen } from './sequential-phragmen.method';

/** Every method by its name in a count file. */
export const methodTable: Readonly<Record<string, CountMethod>> = {
  'yes-no': yesNo,
  'yes-no-colleges': yesNoColleges,
  'quorum-sequence': quorumSequence,
  consent,
  approval,
  dhondt,
  'equal-shares-budget': equalSharesBudget,
  'greedy-budget': greedyBudget,
  'largest-remainder': largestRemainder,
  'sainte-lague': sainteLague,
  'approval-committee': approvalCommittee,
  'equal-shares-committee': equalSharesCommittee,
  'parity-committee': parityCommittee,
  pav,
  'sequential-pav': sequentialPav,
  'sequential-phragmen': sequentialPhragmen,
  borda,
  copeland,
  cumulative,
  irv,
  'majority-judgment': majorityJudgment,
  minimax,
  plurality,
  quadratic,
  'ranked-pairs': rankedPairs,
  schulze,
  score,
  'stv-meek': stvMeek,
  'stv-scottish': stvScottish,
  'two-round': twoRound,
};
