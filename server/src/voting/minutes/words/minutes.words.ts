import type { Locale } from '@palabre/shared/kernel';
import type { College } from '@palabre/shared/people';
import type { Choice, ConsentAnswer, Colleges, MajorityBase, Outcome, Secrecy } from '@palabre/shared/voting';
import { en } from './en.words';
import { es } from './es.words';
import { fr } from './fr.words';
import { pt } from './pt.words';

type Heading =
  | 'decision'
  | 'round'
  | 'text'
  | 'rule'
  | 'options'
  | 'roll'
  | 'calls'
  | 'result'
  | 'conditions'
  | 'ties'
  | 'proxies'
  | 'objections'
  | 'scrutineers'
  | 'signatures'
  | 'recount';

/** Short names: of facts, and of the columns of tables. */
type Term =
  | 'group'
  | 'proposal'
  | 'question'
  | 'method'
  | 'call'
  | 'opening'
  | 'close'
  | 'announcedClose'
  | 'roundId'
  | 'textSha256'
  | 'rollSha256'
  | 'fingerprint'
  | 'events'
  | 'head'
  | 'members'
  | 'organisations'
  | 'organisation'
  | 'votesOnRoll'
  | 'votesCast'
  | 'cast'
  | 'expressed'
  | 'turnout'
  | 'college'
  | 'weight'
  | 'choice'
  | 'votes'
  | 'shareOfCast'
  | 'condition'
  | 'obtained'
  | 'share'
  | 'required'
  | 'met'
  | 'quorum'
  | 'majority'
  | 'heads'
  | 'answers'
  | 'no-objection'
  | 'outcome'
  | 'rank'
  | 'option'
  | 'detail'
  | 'cost'
  | 'seats'
  | 'total'
  | 'approvals'
  | 'majorityGrade'
  | 'funded'
  | 'totalCost'
  | 'stage'
  | 'where'
  | 'tied'
  | 'settledBy'
  | 'order'
  | 'seed'
  | 'from'
  | 'to'
  | 'person'
  | 'commitment'
  | 'secret'
  | 'objection'
  | 'reserve'
  | 'reason';

/** How a tie was settled, in the words of a count. */
export type Settled = 'report' | 'lot' | 'candidate-order' | 'earlier-stage' | 'second-criterion';
/** Where in a count a tie was met. */
export type Place = 'winner' | 'committee' | 'grade' | 'secondRound' | 'seat' | 'round' | 'stage' | 'votes' | 'wins';

/** Whatever figures need that no two languages share. */
interface FigureWords {
  thousands: string;
  decimal: string;
  percent: string;
  /** one or several; 0 is one in French and Portuguese */
  isOne(number: number): boolean;
  /** @param month 0 to 11 */
  moment(moment: { day: number; month: number; year: number; hour: string; minute: string }): string;
}

/** Every sentence of the minutes in one language. Numbers come written. */
export interface MinutesWords {
  title: string;
  figures: FigureWords;
  headings: Record<Heading, string>;
  terms: Record<Term, string>;
  yes: string;
  no: string;
  outcomes: Record<Outcome, string>;
  choices: Record<Choice, string>;
  colleges: Record<College, string>;
  noCollege: string;
  bases: Record<MajorityBase, string>;
  secrecies: Record<Secrecy, string>;
  aggregations: Record<Colleges['aggregation'], string>;
  settled: Record<Settled, string>;
  places: Record<Place, (number: string) => string>;
  counted(yes: string, no: string, abstain: string): string;
  participation(cast: string, isOne: boolean, members: string): string;
  /** where organisations vote */
  participationInVotes(cast: string, members: string): string;
  chosen(labels: string): string;
  utc: string;
  callNumber(number: number): string;
  atLeast(share: string): string;
  moreThan(share: string): string;
  majority(threshold: string, base: string): string;
  noQuorum: string;
  quorum(quorum: string): string;
  ofTheRoll(threshold: string): string;
  halfPlusOne: string;
  halfOfVotesPlusOne: string;
  persons(number: string, isOne: boolean): string;
  votes(number: string, isOne: boolean): string;
  andAtLeast: string;
  furtherCall(after: string, lasts: string, quorum: string | null): string;
  hours(number: string, isOne: boolean): string;
  days(number: string, isOne: boolean): string;
  byCollege(weights: string): string;
  tieByLot: string;
  tieDeclared: string;
  proxiesAllowed(most: string, isOne: boolean): string;
  extensionAllowed(hours: string): string;
  /** where organisations vote */
  organisationsVote: string;
  /** of the text that was voted on */
  textFrozen: string;
  rollFrozen: string;
  /** captions of tables */
  captions: Record<
    | 'answers'
    | 'reserves'
    | 'roll'
    | 'mandates'
    | 'calls'
    | 'votes'
    | 'colleges'
    | 'ranking'
    | 'approvals'
    | 'seats'
    | 'budget'
    | 'conditions'
    | 'ties'
    | 'proxies'
    | 'scrutineers'
    | 'objections',
    string
  >;
  stagesCaption(from: string, to: string): string;
  firstCallOnly: string;
  discarded: string;
  earlierUnknown: string;
  callFollows: string;
  extended(moment: string): string;
  elected: string;
  tooFewToSplit: string;
  noConditions: string;
  noTies: string;
  howTheLotIsDrawn: string;
  noProxies: string;
  secretProxies: string;
  noneInForce: string;
  noObjections: string;
  /** of a consent round in which nobody objected */
  nobodyObjected: string;
  /** what became of an objection */
  objectionStands: string;
  objectionSetAside(judges: string): string;
  setAsideByAll: string;
  setAsideByShare(share: string): string;
  reviewOn(day: string): string;
  consents: Record<ConsentAnswer, string>;
  noScrutineers: string;
  notTold: string;
  notOnRoll: string;
  toSign: string;
  signers: { facilitator: string; secretary: string };
  dateAndSignature: string;
  recount: { why: string; head: string; command: string; page: string; again: string; wholeCount: string };
  unshown: string;
  page(number: number, of: number): string;
}

export const minutesWords: Record<Locale, MinutesWords> = { fr, es, en, pt };
