import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { ballotCommitment, type CastBallot, type Receipt } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Records } from '../../platform/events';
import { Chains } from '../chain/chains.service';
import { ballotCast } from '../round.events';
import { presentReceipt } from '../round.presenter';
import type { BallotEntity } from './ballot.entity';
import { BallotRepository, type Cast } from './ballot.repository';
import { Casting } from './casting.service';

/** Casting and changing ballots that bear names. A receipt is given for a ballot that is committed, and for no other. */
@Injectable()
export class Ballots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casting: Casting,
    private readonly ballots: BallotRepository,
    private readonly chains: Chains,
    private readonly records: Records,
  ) {}

  cast(actor: Actor, roundId: string, input: CastBallot): Promise<Receipt> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.casting.round(tx, roundId, ['named', 'closed']);
      const entry = await this.casting.admit(tx, actor, round, input);
      const by = input.onBehalfOf === undefined ? 'voter' : 'proxy';
      const cast = await this.ballots.cast(tx, this.fresh({ roundId, personId: entry.personId, ballot: input.ballot, by }));
      if (cast.before === null) await this.casting.countTurnout(tx, round, entry);
      const head = cast.before === cast.ballot ? null : await this.commit(tx, cast);
      if (head !== null) await this.records.announce(tx, ballotCast(round));
      return presentReceipt(cast.ballot, head);
    });
  }

  private fresh(parts: Pick<BallotEntity, 'roundId' | 'personId' | 'ballot' | 'by'>): BallotEntity {
    return { ...parts, code: newCode(), nonce: randomBytes(16).toString('hex'), castAt: this.records.now(), changes: 0 };
  }

  /** The chain commits to the ballot without telling it. */
  private commit(tx: Tx, { ballot, before }: Cast): Promise<string | null> {
    const body = { commitment: ballotCommitment(ballot), by: ballot.by, ...(before && { replaces: ballotCommitment(before) }) };
    return this.chains.append(tx, ballot.roundId, { kind: 'ballot', body });
  }
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters that are not mistaken for one another, in groups of four: 58 bits. */
function newCode(): string {
  const characters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}
