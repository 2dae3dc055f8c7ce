import { countRound, type RoundExport } from '@palabre/shared/counting';
import { canonicalJson, type RichNode } from '@palabre/shared/collab';
import {
  ballotCommitment,
  fingerprintText,
  hashOfEvent,
  rollText,
  ruleOfCall,
  seedOf,
  sha256Hex,
  sha256Text,
  urnSha256,
  type Ballot,
  type ChainEvent,
  type RoundOption,
  type VotingRule,
} from '@palabre/shared/voting';

/** The round that an export is to be of; everybody on the roll is `Person n`, and their ballots are in the order of the roll. */
export interface Told {
  rule: VotingRule;
  ballots: readonly Ballot[];
  /** how many are on the roll; as many as ballots where left out */
  members?: number;
  colleges?: readonly (string | null)[];
  options?: readonly RoundOption[];
  call?: number;
  earlier?: RoundExport['earlier'];
  /** of the first persons on the roll, for the lot */
  secrets?: readonly string[];
  /** what happens while the round is open */
  meanwhile?: readonly Pick<ChainEvent, 'kind' | 'body'>[];
  question?: string;
  text?: RichNode;
}

export const person = (number: number): string => `0193a3f0-1c2b-7d4e-8f60-${String(number).padStart(12, '0')}`;
const paragraphs = (...lines: string[]): RichNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** An export that recounts, made without a server: a true chain, true hashes, the result of the ballots. */
export function roundExport(told: Told): RoundExport {
  const { rule, call = 1, secrets = [], earlier = [] } = told;
  const roundId = `0193a3f0-0000-7000-8000-00000000000${call}`;
  const text = told.text ?? paragraphs('L’eau est un bien commun.', 'Chaque puits a son livre de comptes.');
  const roll = rollOf(told);
  const cast = castIn(told, roundId, roll);
  const terms = termsOf(told, { roundId, textSha256: sha256Text(canonicalJson(text)), rollSha256: sha256Text(rollText(roll)) });
  const fingerprint = sha256Text(fingerprintText(terms));
  const chain = new Chain(roundId);
  begin(chain, told, terms, { fingerprint, members: roll.length });
  if (rule.secrecy !== 'secret') for (const { commitment } of cast.commitments) chain.tell('ballot', '2030-03-01T15:00:00.000Z', { commitment, by: 'voter' });
  for (const { kind, body } of told.meanwhile ?? []) chain.tell(kind, '2030-03-01T16:00:00.000Z', body);
  const closing = chain.tell('closed', terms.closesAt, { cast: cast.ballots.length, ballotsSha256: cast.ballotsSha256 });
  const seed = secrets.length > 0 && rule.ties === 'lot' ? seedOf(fingerprint, closing, secrets) : null;
  if (seed !== null) {
    secrets.forEach((secret, place) => chain.tell('secret', '2030-03-03T09:00:00.000Z', { scrutineer: person(place + 1), secret }));
    chain.tell('lot', '2030-03-03T09:00:00.000Z', { seed });
  }
  const result = resultOf(told, roll, cast.ballots, seed);
  chain.tell('decided', '2030-03-03T09:00:00.000Z', { outcome: result.outcome, resultSha256: sha256Text(canonicalJson(result)) });
  const group = { id: person(900), name: 'Les puits de Kayes' };
  const proposal = { id: person(901), title: 'L’eau du village' };
  return {
    round: { format: 'palabre-round/1', roundId, lang: 'fr', group, proposal, terms, fingerprint, text, closedAt: terms.closesAt },
    roll,
    chain: chain.events,
    ballots: cast.ballots,
    signatures: rule.secrecy === 'secret' ? roll.slice(0, told.ballots.length).map(({ personId }) => personId) : [],
    result,
    earlier,
  };
}

type Terms = RoundExport['round']['terms'];

function termsOf({ rule, options, call = 1, secrets = [], earlier = [], question }: Told, fixed: Pick<Terms, 'roundId' | 'textSha256' | 'rollSha256'>): Terms {
  const previousHead = earlier.at(-1)?.chain.at(-1)?.hash;
  return {
    ...fixed,
    question: question ?? 'Adoptons-nous ce texte ?',
    rule,
    opensAt: '2030-03-01T12:00:00.000Z',
    closesAt: '2030-03-02T18:30:00.000Z',
    ...(options && { options: [...options] }),
    ...(call > 1 && { call }),
    ...(previousHead && { previousHead }),
    ...(secrets.length > 0 && { commitments: Object.fromEntries(secrets.map((secret, place) => [person(place + 1), sha256Hex(secret)])) }),
  };
}

function begin(chain: Chain, { secrets = [], call = 1 }: Told, terms: Terms, opened: { fingerprint: string; members: number }): void {
  const { question, rule, textSha256, options, previousHead, commitments = {} } = terms;
  const scrutineers = secrets.map((_, place) => person(place + 1));
  const body = { question, rule, textSha256, call, scrutineers, ...(options && { options }), ...(previousHead && { previousHead }) };
  chain.tell('prepared', '2030-02-20T08:00:00.000Z', body);
  for (const [scrutineer, commitment] of Object.entries(commitments)) chain.tell('commitment', '2030-02-21T08:00:00.000Z', { scrutineer, commitment });
  chain.tell('opened', terms.opensAt, { terms, rollSha256: terms.rollSha256, ...opened });
}

function resultOf({ rule, options = [], call = 1 }: Told, roll: RoundExport['roll'], ballots: RoundExport['ballots'], seed: string | null) {
  const colleges = new Map(roll.map(({ personId, college }) => [personId, college]));
  const collegeMembers = new Map<string, number>();
  for (const { college } of roll) collegeMembers.set(college ?? '', (collegeMembers.get(college ?? '') ?? 0) + 1);
  const papers = ballots.map((one) => ({
    ...('personId' in one && { personId: one.personId }),
    ballot: one.ballot,
    college: 'personId' in one ? (colleges.get(one.personId) ?? null) : one.college,
  }));
  const circle = { persons: roll.map(({ personId }) => personId), judgments: [] };
  return countRound({ rule: ruleOfCall(rule, call), options, members: roll.length, collegeMembers, ballots: papers, seed, circle });
}

function rollOf({ members, ballots, colleges = [] }: Told): RoundExport['roll'] {
  return Array.from({ length: members ?? ballots.length }, (_, place) => ({
    personId: person(place + 1),
    name: `Person ${place + 1}`,
    organisation: null,
    college: colleges[place] ?? null,
  }));
}

function castIn({ rule, ballots }: Told, roundId: string, roll: RoundExport['roll']) {
  if (rule.secrecy === 'secret') {
    const byCollege = rule.method === 'yes-no' && rule.colleges !== undefined;
    const urn = ballots
      .map((ballot, place) => ({ receipt: sha256Text(`receipt ${place}`), ballot, college: byCollege ? (roll[place]?.college ?? null) : null }))
      .toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1));
    return { ballots: urn, commitments: [], ballotsSha256: urnSha256(urn) };
  }
  const named = ballots.map((ballot, place) => ({ personId: person(place + 1), code: `CODE-${place}`, nonce: String(place).padStart(32, '0'), ballot }));
  const commitments = named.map(({ personId, nonce, ballot }) => ({ commitment: ballotCommitment({ roundId, personId, nonce, ballot }) }));
  return { ballots: named, commitments, ballotsSha256: sha256Text(canonicalJson(named)) };
}

class Chain {
  readonly events: ChainEvent[] = [];

  constructor(private readonly roundId: string) {}

  /** @returns its hash */
  tell(kind: ChainEvent['kind'], at: string, body: ChainEvent['body']): string {
    const event = { seq: this.events.length + 1, at, kind, body, previous: this.events.at(-1)?.hash ?? null };
    const hash = hashOfEvent(this.roundId, event);
    this.events.push({ ...event, hash });
    return hash;
  }
}
