import { ballotKindOf } from './ballot-kind.rules';
import type { Ballot } from './ballot.schema';
import { countHead } from './counting.rules';
import type { RollLine } from './fingerprint.rules';
import { faultOfSplit } from './mandate.rules';
import { needsReason } from './consent.schema';
import { CountFileFault } from './methods/count-file.fault';
import { openTally } from './methods/tally.rules';
import type { RoundOption } from './round.schema';
import type { ChoiceRule, VotingRule } from './rule.schema';

/** What is wrong with a ballot or a rule, and where: keys and places, as a JSON pointer (RFC 6901). */
export interface Fault {
  path: string;
  message: string;
}

/**
 * Checks ballots of a round with the very code that will count them.
 * @returns a function that says what is wrong with a ballot, or null; where organisations vote it needs the line of the roll whose ballot it is
 * @throws CountFileFault when the rule itself cannot be counted: see `faultOfRule`
 */
export function ballotChecker(rule: VotingRule, options: readonly RoundOption[]): (ballot: Ballot, line?: Pick<RollLine, 'mandate'>) => Fault | null {
  if (rule.method === 'yes-no') return faultOfChoice;
  if (rule.method === 'consent') return faultOfAnswer;
  const head = countHead(rule, options, 'report');
  const known = new Set(options.map(({ id }) => id));
  return (ballot) => {
    if ('blank' in ballot) return null;
    if (ballotKindOf(rule.method) === 'single') return faultOfSingle(ballot, known);
    return faultIn(() => openTally(head).add(ballot, 0));
  };
}

function faultOfChoice(ballot: Ballot, line?: Pick<RollLine, 'mandate'>): Fault | null {
  if ('choice' in ballot) return null;
  if (!('split' in ballot)) return { path: '/choice', message: 'this is missing' };
  const fault = faultOfSplit(ballot, line);
  return fault && { path: '/split', message: fault === 'sum' ? 'not exactly the votes of the mandate' : 'these votes do not go several ways' };
}

function faultOfAnswer(ballot: Ballot): Fault | null {
  if (!('say' in ballot)) return { path: '/say', message: 'this is missing' };
  return needsReason(ballot.say) && !ballot.reason?.trim() ? { path: '/reason', message: 'this is missing' } : null;
}

/** What is wrong with the rule of a choice, or null: an option that its method does not have, a cost that is missing. */
export function faultOfRule(rule: ChoiceRule, options: readonly RoundOption[]): Fault | null {
  return faultIn(() => openTally(countHead(rule, options, 'report')));
}

function faultOfSingle(ballot: Ballot, known: ReadonlySet<string>): Fault | null {
  if (!('approvals' in ballot)) return { path: '/approvals', message: 'this is missing' };
  const [only, ...more] = ballot.approvals;
  if (only === undefined || more.length > 0) return { path: '/approvals', message: 'exactly one option' };
  return known.has(only) ? null : { path: '/approvals/0', message: `${JSON.stringify(only)} is none of the options` };
}

function faultIn(act: () => unknown): Fault | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof CountFileFault)) throw error;
    const { path, message } = error.toJSON();
    return { path: path.replace(/^\/ballots\/0/, ''), message };
  }
}
