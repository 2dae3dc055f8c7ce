import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { Papers } from './ballots/papers.reader';
import { Chains } from './chain/chains.service';
import { Counting } from './counting.service';
import { Lots } from './lots.service';
import type { RoundEntity } from './round.entity';
import { RoundRepository } from './round.repository';

/** Closing a round: counted and decided in one transaction, once, whichever node does it; or counted, where a tie waits for its lot. */
@Injectable()
export class RoundClosing {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly papers: Papers,
    private readonly counting: Counting,
    private readonly lots: Lots,
    private readonly chains: Chains,
  ) {}

  /**
   * @param now by which its time must have come
   * @returns false when somebody else has closed it, or put it off
   */
  async close(tx: Tx, id: string, now: Date): Promise<boolean> {
    const round = await this.rounds.lockOverdue(tx, id, now);
    if (!round) return false;
    await this.closeNow(tx, round);
    return true;
  }

  /** @param round open, and locked */
  async closeNow(tx: Tx, round: RoundEntity): Promise<void> {
    const { result, ballotsSha256 } = await this.counting.count(tx, round, null);
    await this.papers.mix(tx, round);
    await this.chains.append(tx, round.id, { kind: 'closed', body: { cast: result.participation.cast, ballotsSha256 } });
    await this.lots.decideOrWait(tx, round, result);
  }
}
