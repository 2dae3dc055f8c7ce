import { canonicalJson } from '../../collab';
import { ballotCommitment, sha256Text, urnSha256 } from '../chain.rules';
import type { ChainEvent } from '../chain.schema';
import { faultOfSplit, votesOf } from '../mandate.rules';
import { eventOf } from './chain.check.rules';
import { RecountFault } from './recount.verdict';
import type { RoundExport } from './round-export.schema';

type Named = Extract<RoundExport['ballots'][number], { personId: string }>;
type Sealed = Extract<RoundExport['ballots'][number], { receipt: string }>;

/** The ballots are those that were cast: none added, none taken out, none changed, none moved, and each of somebody on the roll. @throws RecountFault */
export function checkBallots(file: RoundExport): void {
  const { round, roll, chain, ballots, signatures } = file;
  const closed = eventOf(chain, 'closed');
  const onRoll = new Set(roll.map(({ personId }) => personId));
  if (round.terms.rule.secrecy === 'secret') {
    checkUrn(ballots as Sealed[], closed);
    checkSignatures(signatures, onRoll, ballots.length, closed);
  } else {
    checkCommitments(round.roundId, ballots as Named[], chain, closed);
    const stranger = (ballots as Named[]).find(({ personId }) => !onRoll.has(personId));
    if (stranger) throw new RecountFault('ballot_without_voter', `${stranger.personId} has a ballot and is not on the roll`, closed);
    if (sha256Text(canonicalJson(ballots)) !== closed.body.ballotsSha256) throw reordered(closed);
  }
  if (closed.body.cast !== votesCast(file)) throw new RecountFault('ballot_removed', 'not as many ballots as were cast', closed);
}

/** One a ballot, or the votes of the organisation that cast it: each goes several ways only as its mandate allows. @throws RecountFault */
function votesCast({ roll, ballots, chain }: RoundExport): number {
  const lines = new Map(roll.map((line) => [line.personId, line]));
  return ballots.reduce((sum, one) => {
    const line = 'personId' in one ? lines.get(one.personId) : undefined;
    if (faultOfSplit(one.ballot, line)) throw new RecountFault('ballot_changed', 'a ballot is not split as its mandate allows', eventOf(chain, 'closed'));
    return sum + votesOf(line ?? {});
  }, 0);
}

const reordered = (closed: ChainEvent) => new RecountFault('ballots_reordered', 'the ballots stand in another order than at the close', closed);

/** Each ballot opens the commitment that the chain holds for it, and each commitment that still stands has its ballot. */
function checkCommitments(roundId: string, ballots: readonly Named[], chain: readonly ChainEvent[], closed: ChainEvent): void {
  const standing = new Map<string, ChainEvent>();
  for (const event of chain.filter(({ kind }) => kind === 'ballot')) {
    const { commitment, replaces } = event.body as { commitment: string; replaces?: string };
    if (replaces !== undefined && !standing.delete(replaces)) throw new RecountFault('ballot_changed', `event ${event.seq} replaces no ballot`, event);
    standing.set(commitment, event);
  }
  const unknown = ballots.filter((ballot) => !standing.delete(ballotCommitment({ roundId, ...ballot })));
  const [missing] = standing.values();
  if (unknown.length > 0 && missing) throw new RecountFault('ballot_changed', `a ballot is not the one of event ${missing.seq}`, missing);
  if (missing) throw new RecountFault('ballot_removed', `the ballot of event ${missing.seq} is missing`, missing);
  if (unknown.length > 0) throw new RecountFault('ballot_added', `${unknown.length} ballots were never cast`, closed);
}

/** A secret urn has one hash; what differs is told as far as it can be. */
function checkUrn(ballots: readonly Sealed[], closed: ChainEvent): void {
  const cast = Number(closed.body.cast);
  if (ballots.length < cast) throw new RecountFault('ballot_removed', `${cast - ballots.length} ballots are missing from the urn`, closed);
  if (ballots.length > cast) throw new RecountFault('ballot_added', `${ballots.length - cast} ballots were put into the urn after the close`, closed);
  if (urnSha256(ballots) !== closed.body.ballotsSha256) throw new RecountFault('ballot_changed', 'a ballot of the urn was changed', closed);
  if (ballots.some(({ receipt }, place) => place > 0 && receipt <= (ballots[place - 1]?.receipt ?? ''))) throw reordered(closed);
}

function checkSignatures(signatures: readonly string[], onRoll: ReadonlySet<string>, cast: number, closed: ChainEvent): void {
  const voters = new Set(signatures);
  if (signatures.some((personId) => !onRoll.has(personId)) || voters.size !== signatures.length || voters.size !== cast) {
    throw new RecountFault('ballot_without_voter', 'not as many voters have signed the roll as there are ballots', closed);
  }
}
