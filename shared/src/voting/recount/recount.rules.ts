/**
 * A recount: whether the published result of a round follows from its published ballots, from nothing but the file. Whoever holds a receipt or the minutes
 * compares the head of the chain as well: it alone says that the whole file is not another one.
 */
import { ruleOfCall } from '../call.rules';
import { seedOf, sha256Hex, sha256Text } from '../chain.rules';
import { canonicalJson } from '../../collab';
import { countRound } from '../counting.rules';
import { votesOf, votesOn } from '../mandate.rules';
import type { RoundResult } from '../result.schema';
import { judgmentsIn } from '../consent-count.rules';
import { checkBallots } from './ballots.check.rules';
import { checkEarlierCalls } from './calls.check.rules';
import { checkLinks, checkOrder, eventOf } from './chain.check.rules';
import { checkOpening, same } from './opening.check.rules';
import { RecountFault } from './recount.verdict';
import { RoundExport, type exportFiles } from './round-export.schema';

export interface Recounted {
  /** hash of the last event: what receipts and minutes show */
  head: string;
  fingerprint: string;
  question: string;
  events: number;
  ballots: number;
  result: RoundResult;
}

/**
 * Reads the files of an export.
 * @param files the text of each, by its name without `.json`
 * @throws RecountFault `unreadable`
 */
export function readExport(files: Partial<Record<(typeof exportFiles)[number], string>>): RoundExport {
  const parts = Object.entries(files).map(([name, text]) => [name, jsonOf(name, text)]);
  const read = RoundExport.safeParse(Object.fromEntries(parts));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new RecountFault('unreadable', `${issue?.path.map(String).join('/')}: ${issue?.message}`, null);
}

/**
 * Verifies an export from beginning to end.
 * @param head of the chain at some moment, as a receipt or the minutes show it, if anybody has one
 * @returns what was recounted @throws RecountFault at the first thing that does not follow
 */
export function recount(file: RoundExport, head?: string): Recounted {
  const { round, chain, result } = file;
  checkLinks(round.roundId, chain);
  checkOrder(chain);
  checkOpening(file);
  checkEarlierCalls(file);
  checkBallots(file);
  const counted = countAgain(file, seedIn(file));
  const decided = eventOf(chain, 'decided');
  if (!same(counted, result) || sha256Text(canonicalJson(counted)) !== decided.body.resultSha256 || decided.body.outcome !== counted.outcome) {
    throw new RecountFault('result_changed', 'the published result is not that of the published ballots', decided);
  }
  // a receipt shows the hash of its own ballot's event, the minutes that of the last one: whichever it is, it stands in this chain or in none
  if (head !== undefined && !chain.some(({ hash }) => hash === head)) {
    throw new RecountFault('head_differs', `no event of the chain has this hash; it ends with ${decided.hash}`, decided);
  }
  const { question } = round.terms;
  return { head: decided.hash, fingerprint: round.fingerprint, question, events: chain.length, ballots: file.ballots.length, result: counted };
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecountFault('unreadable', `${name}.json is no JSON: ${(error as Error).message}`, null);
  }
}

function countAgain({ round, roll, chain, ballots }: RoundExport, seed: string | null): RoundResult {
  const { rule, options = [], call = 1 } = round.terms;
  const colleges = new Map(roll.map(({ personId, college }) => [personId, college]));
  const members = new Map<string, number>();
  for (const { college } of roll) members.set(college ?? '', (members.get(college ?? '') ?? 0) + 1);
  const votes = new Map(roll.map((line) => [line.personId, votesOf(line)]));
  return countRound({
    rule: ruleOfCall(rule, call),
    options,
    members: votesOn(roll),
    collegeMembers: members,
    ballots: ballots.map((one) => ({
      ...('personId' in one && { personId: one.personId, times: votes.get(one.personId) ?? 1 }),
      ballot: one.ballot,
      college: 'personId' in one ? (colleges.get(one.personId) ?? null) : one.college,
    })),
    seed,
    ...(rule.method === 'consent' && { circle: { persons: roll.map(({ personId }) => personId), judgments: judgmentsIn(chain, round.roundId, ballots) } }),
  });
}

/** The seed of the lot, where one was drawn: it follows from the secrets, and these from the commitments. @throws RecountFault */
function seedIn({ round, chain }: RoundExport): string | null {
  const lot = chain.find(({ kind }) => kind === 'lot');
  if (!lot) return null;
  const commitments = Object.entries(round.terms.commitments ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const told = new Map(chain.filter(({ kind }) => kind === 'secret').map(({ body }) => [body.scrutineer as string, body.secret as string]));
  const secrets = commitments.map(([scrutineer, commitment]) => {
    const secret = told.get(scrutineer);
    if (secret === undefined || sha256Hex(secret) !== commitment) throw new RecountFault('lot_wrong', 'a secret is not the one that was committed to', lot);
    return secret;
  });
  const seed = seedOf(round.fingerprint, eventOf(chain, 'closed').hash, secrets);
  if (seed !== lot.body.seed) throw new RecountFault('lot_wrong', 'the seed is not that of the secrets', lot);
  return seed;
}
