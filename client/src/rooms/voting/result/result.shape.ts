import type { RoundOption, RoundResult, VotingRule } from '@palabre/shared/voting';

/** A result with what is needed to read it. */
export interface ResultProps {
  result: RoundResult;
  /** none for yes and no */
  options: readonly RoundOption[];
  rule: VotingRule;
}
