import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { ballotCommitment, votingErrors, type Ballot, type Hand, type Receipt } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Records } from '../../platform/events';
import { Chains, type NewChainEvent } from '../chain/chains.service';
import { Circles } from '../consent/circles.service';
import type { RollEntryEntity } from '../rolls/roll-entry.entity';
import { ballotCast } from '../round.events';
import type { RoundEntity } from '../round.entity';
import { presentReceipt } from '../round.presenter';
import type { BallotEntity } from './ballot.entity';
import { BallotRepository, type Cast } from './ballot.repository';
import type { Outcome } from './cast-queue';
import { Casting } from './casting.service';

export interface NamedCast {
  actor: Actor;
  ballot: Ballot;
  onBehalfOf?: string | undefined;
}

/** How a ballot came to the desk, and the two who have entered it. */
interface DeskHands {
  channel: string;
  reason: string;
  enteredBy: string;
  confirmedBy: string;
}

interface DeskCast {
  ballot: Ballot;
  hands: DeskHands;
}

/** Several ballots with names, of one round, in one transaction: each is admitted or refused for itself, and the chain commits to all that changed. */
@Injectable()
export class NamedCasts {
  constructor(
    private readonly casting: Casting,
    private readonly ballots: BallotRepository,
    private readonly chains: Chains,
    private readonly circles: Circles,
    private readonly records: Records,
  ) {}

  async castAll(tx: Tx, roundId: string, requests: NamedCast[]): Promise<Outcome<Receipt>[]> {
    const round = await this.casting.round(tx, roundId, ['named', 'closed']);
    await this.circles.requireStep(tx, round, 'answer');
    const admitted = await this.casting.admitAll(tx, round, requests);
    const entries = admitted.flatMap((outcome, place) => ('entry' in outcome ? [{ ...outcome, ballot: (requests[place] as NamedCast).ballot }] : []));
    const casts = await this.ballots.castAll(
      tx,
      entries.map(({ entry, by, ballot }) => this.compose(roundId, entry, ballot, by)),
    );
    const head = await this.record(
      tx,
      round,
      casts,
      entries.map(({ entry }) => entry),
    );
    let next = 0;
    return admitted.map((outcome) => {
      if (!('entry' in outcome)) return outcome;
      const cast = casts[next] as Cast;
      next += 1;
      return { answer: presentReceipt(cast.ballot, cast.before === cast.ballot ? null : head) };
    });
  }

  /** A ballot that two people have entered for a voter. @throws voting/desk_voter_voted where the voter, or a proxy of theirs, was faster */
  async castAtDesk(tx: Tx, round: RoundEntity, voter: RollEntryEntity, { ballot, hands }: DeskCast): Promise<void> {
    await this.casting.endProxy(tx, round, voter.personId);
    const casts = await this.ballots.castAll(tx, [this.compose(round.id, voter, ballot, 'desk')]);
    if (casts.some(({ before }) => before !== null && before.by !== 'desk')) throw new DomainError(votingErrors.desk_voter_voted);
    await this.record(tx, round, casts, [voter], hands);
  }

  /** @returns the head of the chain; null where nothing was changed, or where the round has no chain */
  private async record(tx: Tx, round: RoundEntity, casts: Cast[], entries: RollEntryEntity[], hands?: DeskHands): Promise<string | null> {
    const changed = casts.filter(({ ballot, before }) => ballot !== before);
    if (changed.length === 0) return null;
    // The chain before the turnout: taking a proxy back has the chain already, and two nodes would wait for each other.
    const head = await this.chains.append(tx, round.id, ...changed.map((cast) => commitment(cast, hands)));
    await this.casting.countTurnout(
      tx,
      round,
      entries.filter((_, place) => casts[place]?.before === null),
    );
    await this.records.announce(tx, ballotCast(round));
    return head;
  }

  private compose(roundId: string, { personId }: RollEntryEntity, ballot: Ballot, by: Hand): BallotEntity {
    return { roundId, personId, ballot, by, code: newCode(), nonce: randomBytes(16).toString('hex'), castAt: this.records.now(), changes: 0 };
  }
}

/** The chain commits to a ballot without telling it. */
const commitment = ({ ballot, before }: Cast, hands?: DeskHands): NewChainEvent => ({
  kind: 'ballot',
  body: { commitment: ballotCommitment(ballot), by: ballot.by, ...(before && { replaces: ballotCommitment(before) }), ...hands },
});

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters that are not mistaken for one another, in groups of four: 58 bits. */
function newCode(): string {
  const characters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}
