import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { sha256Hex, takesBallots, votingErrors, type CastSealed, type ChangeSealed, type SealedReceiptView } from '@palabre/shared/voting';
import { UnitOfWork } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { CastQueue } from './cast-queue';
import { Casting } from './casting.service';
import { SealedCasts, type SealedCast } from './sealed-casts.service';
import { UrnRepository } from './urn.repository';

/**
 * Secret ballots. The roll says who has voted, the urn what was voted, and the two have nothing in common: no key, no order, no time finer than the day.
 * Whoever lost the answer sends the same again; whoever changes a ballot shows the secret of its receipt and no name.
 */
@Injectable()
export class SealedBallots {
  private readonly queue: CastQueue<SealedCast, SealedReceiptView>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casting: Casting,
    private readonly urn: UrnRepository,
    casts: SealedCasts,
  ) {
    this.queue = new CastQueue((roundId, requests) => unitOfWork.run((tx) => casts.castAll(tx, roundId, requests)));
  }

  cast(actor: Actor, roundId: string, { ballot, receipt, onBehalfOf }: CastSealed): Promise<SealedReceiptView> {
    return this.queue.ask(roundId, { actor, ballot, receipt, onBehalfOf });
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
