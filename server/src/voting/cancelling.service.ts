import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { Records } from '../platform/events';
import { Proposals } from '../proposals';
import { Chains } from './chain/chains.service';
import type { RoundEntity } from './round.entity';
import { cancelledEvent } from './round.events';
import { RoundRepository } from './round.repository';

/** Calling off a round that has not opened: its text can be written again. */
@Injectable()
export class RoundCancelling {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly proposals: Proposals,
    private readonly chains: Chains,
    private readonly records: Records,
  ) {}

  /** @param reason in the words of whoever calls it off, or the code of what keeps it from opening */
  async cancel(tx: Tx, round: RoundEntity, by: { personId: string | null; reason: string }): Promise<void> {
    await this.rounds.cancel(tx, round.id, this.records.now());
    await this.chains.append(tx, round.id, { kind: 'cancelled', body: { reason: by.reason } });
    await this.records.happened(tx, cancelledEvent(round, by));
    await this.proposals.conclude(tx, round.proposalId, 'back-to-drafting', by.reason);
  }
}
