import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import type { CastBallot, Receipt } from '@palabre/shared/voting';
import { UnitOfWork } from '../../platform/database';
import { Quotes } from '../consent/quotes.service';
import { CastQueue } from './cast-queue';
import { NamedCasts, type NamedCast } from './named-casts.service';

/** Casting and changing ballots that bear names. A receipt is given for a ballot that is committed, and for no other. */
@Injectable()
export class Ballots {
  private readonly queue: CastQueue<NamedCast, Receipt>;

  constructor(
    unitOfWork: UnitOfWork,
    casts: NamedCasts,
    private readonly quotes: Quotes,
  ) {
    this.queue = new CastQueue((roundId, requests) => unitOfWork.run((tx) => casts.castAll(tx, roundId, requests)));
  }

  async cast(actor: Actor, roundId: string, { ballot, onBehalfOf }: CastBallot): Promise<Receipt> {
    await this.quotes.require(roundId, ballot);
    return this.queue.ask(roundId, { actor, ballot, onBehalfOf });
  }
}
