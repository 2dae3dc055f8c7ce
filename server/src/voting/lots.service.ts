import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { Chains } from './chain/chains.service';
import { Counting } from './counting.service';
import { RoundDeciding } from './deciding.service';
import type { RoundEntity } from './round.entity';

/** Drawing a lot: the round is counted again with the seed that the secrets give, and decided. */
@Injectable()
export class Lots {
  constructor(
    private readonly counting: Counting,
    private readonly deciding: RoundDeciding,
    private readonly chains: Chains,
  ) {}

  /** Draws as soon as the last secret is there. */
  async drawWhenReady(tx: Tx, round: RoundEntity): Promise<void> {
    const seed = await this.counting.seed(tx, round);
    if (seed === null) return;
    await this.chains.append(tx, round.id, { kind: 'lot', body: { seed } });
    await this.decide(tx, round, seed);
  }

  /** @param seed null declares the tie */
  async decide(tx: Tx, round: RoundEntity, seed: string | null): Promise<void> {
    await this.deciding.decide(tx, round, await this.counting.count(tx, round, seed));
  }
}
