import { Injectable } from '@nestjs/common';
import { awaitsLot } from '@palabre/shared/counting';
import type { Tx } from '../platform/database';
import { Records } from '../platform/events';
import { Chains } from './chain/chains.service';
import { Counting } from './counting.service';
import { RoundDeciding } from './deciding.service';
import { RoundRepository } from './round.repository';

/** Closing a round: counted and decided in one transaction, once, whichever node does it; or counted, where a tie waits for its lot. */
@Injectable()
export class RoundClosing {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly counting: Counting,
    private readonly deciding: RoundDeciding,
    private readonly chains: Chains,
    private readonly records: Records,
  ) {}

  /** @returns false when somebody else has closed it */
  async close(tx: Tx, id: string): Promise<boolean> {
    const round = await this.rounds.lockIn(tx, id, 'open');
    if (!round) return false;
    const ballotsSha256 = await this.counting.seal(tx, round);
    const result = await this.counting.count(tx, round, null);
    await this.chains.append(tx, id, { kind: 'closed', body: { cast: result.participation.cast, ballotsSha256 } });
    if (awaitsLot(round.rule, result) && (await this.counting.hasLot(tx, round))) await this.rounds.awaitLot(tx, id, this.records.now());
    else await this.deciding.decide(tx, round, result);
    return true;
  }
}
