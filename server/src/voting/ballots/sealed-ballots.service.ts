import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { sha256Hex, takesBallots, votingErrors, type CastSealed, type ChangeSealed, type SealedReceiptView } from '@palabre/shared/voting';
import { UnitOfWork } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Records } from '../../platform/events';
import { RollRepository } from '../rolls/roll.repository';
import { ballotCast } from '../round.events';
import { Casting } from './casting.service';
import { UrnRepository } from './urn.repository';

/**
 * Secret ballots. The roll says who has voted, the urn what was voted, and the two have nothing in common: no key, no order, no time finer than the day.
 * Whoever lost the answer sends the same again; whoever changes a ballot shows the secret of its receipt and no name.
 */
@Injectable()
export class SealedBallots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casting: Casting,
    private readonly roll: RollRepository,
    private readonly urn: UrnRepository,
    private readonly records: Records,
  ) {}

  cast(actor: Actor, roundId: string, { ballot, receipt, onBehalfOf }: CastSealed): Promise<SealedReceiptView> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.casting.round(tx, roundId, ['secret']);
      const entry = await this.casting.admit(tx, actor, round, { ballot, onBehalfOf });
      if (!(await this.roll.sign(tx, roundId, entry.personId, this.records.now().toISOString().slice(0, 10)))) {
        const sealed = await this.urn.find(tx, roundId, receipt);
        if (sealed && isDeepStrictEqual(sealed.ballot, ballot)) return { roundId, receipt, ballot };
        throw new DomainError(votingErrors.already_signed);
      }
      const college = round.rule.method === 'yes-no' && round.rule.colleges ? entry.college : null;
      if (!(await this.urn.put(tx, roundId, { receipt, ballot, college }))) throw new DomainError(votingErrors.already_signed);
      await this.urn.stir(tx, roundId);
      await this.casting.countTurnout(tx, round, entry);
      await this.records.announce(tx, ballotCast(round));
      return { roundId, receipt, ballot };
    });
  }

  change(roundId: string, { ballot, secret }: ChangeSealed): Promise<SealedReceiptView> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.casting.round(tx, roundId, ['secret']);
      enforce(takesBallots(this.casting.situation(round)), { closesAt: round.closesAt.toISOString() });
      this.casting.check(round, ballot);
      const receipt = sha256Hex(secret);
      if (!(await this.urn.change(tx, roundId, receipt, ballot))) throw new DomainError(votingErrors.receipt_unknown);
      await this.urn.stir(tx, roundId);
      return { roundId, receipt, ballot };
    });
  }

  /** The ballot of a receipt, for whoever has its secret. */
  look(roundId: string, secret: string): Promise<SealedReceiptView> {
    return this.unitOfWork.read(async (tx) => {
      const receipt = sha256Hex(secret);
      const { ballot } = found(await this.urn.find(tx, roundId, receipt), votingErrors.receipt_unknown);
      return { roundId, receipt, ballot };
    });
  }
}
