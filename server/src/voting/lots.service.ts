import { Injectable } from '@nestjs/common';
import { awaitsLot } from '@palabre/shared/counting';
import type { RoundResult } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { Chains } from './chain/chains.service';
import { Counting } from './counting.service';
import { RoundDeciding } from './deciding.service';
import type { RoundEntity } from './round.entity';
import { Seeds } from './seeds.service';

/** Drawing a lot: the round is counted again with the seed that the secrets give, and decided. */
@Injectable()
export class Lots {
  constructor(
    private readonly counting: Counting,
    private readonly deciding: RoundDeciding,
    private readonly seeds: Seeds,
    private readonly chains: Chains,
  ) {}

  /** Decides a round that was counted, unless a tie of it is to be settled by a lot and somebody has committed to a secret. */
  async decideOrWait(tx: Tx, round: RoundEntity, result: RoundResult): Promise<void> {
    if (awaitsLot(round.rule, result) && (await this.seeds.canBeDrawn(tx, round))) await this.deciding.wait(tx, round);
    else await this.deciding.decide(tx, round, result);
  }

  /** Draws as soon as the last secret is there. */
  async drawWhenReady(tx: Tx, round: RoundEntity): Promise<void> {
    const seed = await this.seeds.of(tx, round);
    if (seed === null) return;
    await this.chains.append(tx, round.id, { kind: 'lot', body: { seed } });
    await this.decide(tx, round, seed);
  }

  /** @param seed null declares the tie */
  async decide(tx: Tx, round: RoundEntity, seed: string | null): Promise<void> {
    const { result } = await this.counting.count(tx, round, seed);
    await this.deciding.decide(tx, round, result);
  }
}
