import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { castBallot, votingErrors, type CastBallot, type Receipt } from '@palabre/shared/voting';
import { UnitOfWork } from '../platform/database';
import { enforce, found } from '../platform/errors';
import { Records } from '../platform/events';
import { BallotRepository } from './ballot.repository';
import { RollRepository } from './roll.repository';
import { presentReceipt } from './round.presenter';
import { ballotCast } from './round.events';
import { RoundRepository } from './round.repository';

/** Casting and changing ballots. A receipt is given for a ballot that is committed, and for no other. */
@Injectable()
export class Ballots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: RoundRepository,
    private readonly roll: RollRepository,
    private readonly ballots: BallotRepository,
    private readonly records: Records,
  ) {}

  cast(actor: Actor, roundId: string, { choice }: CastBallot): Promise<Receipt> {
    return this.unitOfWork.run(async (tx) => {
      const round = found(await this.rounds.findForCasting(tx, roundId), votingErrors.round_not_found);
      const personId = personIdOf(actor) ?? '';
      const castAt = this.records.now();
      const onRoll = personId !== '' && (await this.roll.has(tx, roundId, personId));
      enforce(castBallot(actor, { state: round.state as 'open' | 'closed', overdue: castAt >= round.closesAt, onRoll }), {
        closesAt: round.closesAt.toISOString(),
      });
      const { ballot, changed } = await this.ballots.cast(tx, { roundId, personId, choice, code: newCode(), castAt });
      if (changed) await this.records.announce(tx, ballotCast(round));
      return presentReceipt(ballot);
    });
  }
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters that are not mistaken for one another, in groups of four: 58 bits. */
function newCode(): string {
  const characters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}
