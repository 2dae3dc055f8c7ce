/**
 * The count of a consent round: the answers of its circle and what the circle says of each objection, given to the method of the count file as it stands.
 */
import { ballotCommitment } from './chain.rules';
import type { ChainEvent } from './chain.schema';
import type { Ballot } from './ballot.schema';
import { tally } from './methods/tally.rules';
import type { RoundResult } from './result.schema';
import type { ConsentRule } from './rule.schema';
import { conditionOf } from './yes-no.rules';

/** What one says of another's objection. */
export interface Judgment {
  objector: string;
  judge: string;
  holds: boolean;
}

/** Who is asked, by id, and the last judgment of each on each objection as it stands. */
export interface CircleInput {
  persons: readonly string[];
  judgments: readonly Judgment[];
}

/** A ballot with the name it was cast under. */
interface Answered {
  ballot: Ballot;
  personId?: string;
}

/**
 * Counts a consent round.
 * @param input the circle, and the last answer of each of it @throws RangeError without a circle
 * @returns `adopted` when all have answered and no objection stands; `objected` when one does; `no-quorum` when somebody is silent
 */
export function countConsent(
  { ballots, members, circle }: { ballots: Iterable<Answered>; members: number; circle?: CircleInput },
  rule: ConsentRule,
): RoundResult {
  if (!circle) throw new RangeError('a consent round is counted with its circle');
  const answers = [...ballots];
  const result = tally(consentFile(answers, circle, rule));
  const answered = answers.length;
  const objecting = standingObjections(result).length;
  return {
    outcome: objecting > 0 ? 'objected' : answered === members ? 'adopted' : 'no-quorum',
    conditions: [conditionOf('answers', answered, members, '>=1/1'), conditionOf('no-objection', answered - objecting, answered, '>=1/1')],
    participation: { members, cast: answered, blank: 0, expressed: answers.filter(({ ballot }) => 'say' in ballot && ballot.say !== 'stand-aside').length },
    counts: null,
    winners: [],
    colleges: null,
    tally: result,
  };
}

/** Whose objections stand, in the result of the method. @returns ids of persons */
export function standingObjections(result: Record<string, unknown>): string[] {
  const objections = (result.objections ?? []) as { who: string; standing: boolean }[];
  return objections.filter(({ standing }) => standing).map(({ who }) => who);
}

function consentFile(answers: readonly Answered[], { persons, judgments }: CircleInput, { setAside }: ConsentRule): Record<string, unknown> {
  const said = answers.flatMap(({ ballot, personId }) =>
    'say' in ballot ? [{ who: personId, say: ballot.say, ...(ballot.reason && { reason: ballot.reason }) }] : [],
  );
  const objectors = said.filter(({ say }) => say === 'objection').map(({ who }) => who);
  const tests = objectors.map((objector) => {
    const own = judgments.filter((judgment) => judgment.objector === objector);
    const by = (holds: boolean) => own.filter((judgment) => judgment.holds === holds).map(({ judge }) => judge);
    return { test: objector, validBy: by(true), invalidBy: by(false) };
  });
  // Objections before consents: whoever is heard last adopts, and nothing is heard after that.
  const objectionsFirst = [...said.filter(({ say }) => say === 'objection'), ...tests, ...said.filter(({ say }) => say !== 'objection')];
  return { method: 'consent', options: { circle: persons, setAside }, events: objectionsFirst };
}

/**
 * What the chain tells of judgments on the ballots that stand.
 * @param ballots with their names and nonces; a judgment on an answer that was changed since is none
 */
export function judgmentsIn(chain: readonly Pick<ChainEvent, 'kind' | 'body'>[], roundId: string, ballots: readonly object[]): Judgment[] {
  const standing = new Set((ballots as { personId: string; nonce: string; ballot: Ballot }[]).map((ballot) => ballotCommitment({ roundId, ...ballot })));
  const last = new Map<string, Judgment>();
  for (const { kind, body } of chain) {
    if (kind !== 'judgment' || !standing.has(body.objection as string)) continue;
    const { objector, judge, holds } = body as unknown as Judgment;
    last.set(`${objector}/${judge}`, { objector, judge, holds });
  }
  return [...last.values()];
}
