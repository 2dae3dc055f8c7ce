import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { RoundCancelling } from './cancelling.service';
import { RoundClosing } from './closing.service';
import { RoundOpening } from './opening.service';
import { RoundRepository } from './round.repository';
import { Scrutiny } from './scrutiny.service';

/** What happens to a round when its time has come; each says whether it was the one who did it. */
@Injectable()
export class RoundSteps {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly opening: RoundOpening,
    private readonly closing: RoundClosing,
    private readonly cancelling: RoundCancelling,
    private readonly scrutiny: Scrutiny,
  ) {}

  close(tx: Tx, id: string, now: Date): Promise<boolean> {
    return this.closing.close(tx, id, now);
  }

  giveUpLot(tx: Tx, id: string): Promise<boolean> {
    return this.scrutiny.giveUp(tx, id);
  }

  /** A roll that cannot be drawn calls the round off, and says why: nobody is there to ask. */
  async open(tx: Tx, id: string): Promise<boolean> {
    const round = await this.rounds.lockIn(tx, id, 'prepared');
    if (!round) return false;
    const problem = await this.opening.problemOf(tx, round);
    if (problem) await this.cancelling.cancel(tx, round, { personId: null, reason: problem.spec.code });
    else await this.opening.open(tx, round, null);
    return true;
  }
}

export type RoundStep = 'open' | 'close' | 'giveUpLot';
