import {
  ballotKindOf,
  faultOfElectorate,
  faultOfWeights,
  longestNotice,
  longestRound,
  parseThreshold,
  shortestRound,
  votingErrors,
  type CallQuorum,
  type OpenRound,
  type Quorum,
  type VotingRule,
} from '@palabre/shared/voting';
import { faultOfRule } from '@palabre/shared/counting';
import { day } from '../platform/clock';
import { DomainError } from '../platform/errors';

/** Whether a round can be held as it is asked for. @throws DomainError for the first thing that is wrong */
export function checkTerms({ rule, options, opensAt, closesAt, scrutineers = [] }: OpenRound, now: Date): void {
  if (scrutineers.length > 0 && opensAt === undefined) throw new DomainError(votingErrors.scrutineers_need_notice);
  checkTimes(opensAt === undefined ? now : new Date(opensAt), new Date(closesAt), now);
  for (const quorum of [rule.quorum, ...(rule.furtherCalls ?? []).map((call) => call.quorum)]) checkQuorum(quorum);
  checkMethod(rule, options);
}

function checkTimes(opensAt: Date, closesAt: Date, now: Date): void {
  const length = closesAt.getTime() - Math.max(opensAt.getTime(), now.getTime());
  if (opensAt.getTime() - now.getTime() > longestNotice) throw new DomainError(votingErrors.opens_too_late, { longestDays: Math.floor(longestNotice / day) });
  if (length < shortestRound) throw new DomainError(votingErrors.closes_too_soon, { shortestSeconds: shortestRound / 1000 });
  if (length > longestRound) throw new DomainError(votingErrors.closes_too_late, { longestDays: Math.floor(longestRound / day) });
}

function checkQuorum(quorum: Quorum): void {
  const share = (form: CallQuorum): string[] =>
    typeof form === 'string' ? (form === 'half-plus-one' ? [] : [form]) : 'max' in form ? form.max.flatMap((one) => share(one)) : [];
  for (const threshold of quorum === null ? [] : share(quorum)) checkThreshold(threshold);
}

function checkThreshold(threshold: string): void {
  if (!parseThreshold(threshold)) throw new DomainError(votingErrors.threshold_invalid, { threshold });
}

function checkMethod(rule: VotingRule, options: OpenRound['options']): void {
  const electorateFault = faultOfElectorate(rule);
  if (electorateFault) throw new DomainError(votingErrors.electorate_invalid, { fault: electorateFault });
  if (rule.method === 'yes-no') {
    checkThreshold(rule.threshold);
    const fault = rule.colleges && faultOfWeights(rule.colleges);
    if (fault) throw new DomainError(votingErrors.weights_invalid, { fault });
    return;
  }
  if (rule.method === 'consent') {
    if (rule.setAside !== 'all-others') checkThreshold(rule.setAside);
    return;
  }
  const costs = ballotKindOf(rule.method) === 'projects';
  if (!options || (costs && options.some(({ cost }) => cost === undefined))) throw new DomainError(votingErrors.options_missing);
  const fault = faultOfRule(rule, options);
  if (fault) throw new DomainError(votingErrors.rule_invalid, { ...fault });
}
