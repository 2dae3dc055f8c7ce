/**
 * Mandates: in some rounds organisations vote, each by its delegate and with its number of votes. A mandate of k votes counts k times; where it may be split
 * and one answers yes or no, its votes go several ways. An alternate casts in the delegate's place until the delegate does, which replaces what the alternate cast.
 */
import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import type { Ballot } from './ballot.schema';
import type { RollLine } from './fingerprint.rules';
import type { VotingRule } from './rule.schema';
import { votingErrors } from './voting.errors';

/** By whose hand a ballot with a name has come. */
export type Hand = 'voter' | 'proxy' | 'desk' | 'alternate';

/** Whether organisations vote, and not people for themselves. */
export const areOrganisations = ({ electorate }: VotingRule): boolean => electorate === 'organisations';

/**
 * Why organisations cannot vote under a rule, or null: a vote of known weight is no secret, a delegate hands nothing on, and a college is one of people.
 * What does not go together is named in this order.
 */
export function faultOfElectorate(rule: VotingRule): 'consent' | 'secret' | 'proxies' | 'colleges' | null {
  if (!areOrganisations(rule)) return null;
  if (rule.method === 'consent') return 'consent';
  if (rule.secrecy === 'secret') return 'secret';
  if (rule.proxies) return 'proxies';
  return rule.method === 'yes-no' && rule.colleges ? 'colleges' : null;
}

/** Votes that a line of a roll carries: those of its mandate, or one. */
export const votesOf = ({ mandate }: Pick<RollLine, 'mandate'>): number => mandate?.votes ?? 1;

/** Votes on a whole roll: its people, or the votes of its organisations. */
export const votesOn = (roll: readonly Pick<RollLine, 'mandate'>[]): number => roll.reduce((sum, line) => sum + votesOf(line), 0);

/**
 * What is wrong with a ballot that goes several ways, or null: it needs a mandate that allows it, and exactly that mandate's votes.
 * @param ballot of any kind; one that goes one way is never wrong here
 * @param line of the roll whose ballot it is; none where nobody in particular votes
 */
export function faultOfSplit(ballot: Ballot, line: Pick<RollLine, 'mandate'> | undefined): 'not-allowed' | 'sum' | null {
  if (!('split' in ballot)) return null;
  if (!line?.mandate?.split) return 'not-allowed';
  const { yes, no, abstain, blank } = ballot.split;
  return yes + no + abstain + blank === line.mandate.votes ? null : 'sum';
}

/**
 * Whether somebody may cast the ballot of a delegate.
 * @param by whose hand brought the ballot that the delegate has, if there is one
 * @returns a refusal with `not_on_roll` for anybody but the alternate, with `delegate_voted` once the delegate has voted, at the desk or not
 */
export function voteAsAlternate(personId: string, line: Pick<RollLine, 'mandate'>, by: Hand | null): Decision {
  const isAlternate = line.mandate?.alternate === personId;
  return firstRefusal(isAlternate ? allow : refuse(votingErrors.not_on_roll), by === null || by === 'alternate' ? allow : refuse(votingErrors.delegate_voted));
}

/**
 * Whether a mandate may be given.
 * @param voters ids of those who vote in the group
 * @returns a refusal with `mandate_not_a_voter`, or `mandate_alternate_self`
 */
export function giveMandate({ delegateId, alternateId }: { delegateId: string; alternateId: string | null }, voters: ReadonlySet<string>): Decision {
  const known = voters.has(delegateId) && (alternateId === null || voters.has(alternateId));
  return firstRefusal(
    known ? allow : refuse(votingErrors.mandate_not_a_voter),
    alternateId === delegateId ? refuse(votingErrors.mandate_alternate_self) : allow,
  );
}
