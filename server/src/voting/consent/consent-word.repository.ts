import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { ConsentWordEntity } from './consent-word.entity';

@Injectable()
export class ConsentWordRepository {
  /** Said anew, the last word of a step stands. */
  async say(tx: Tx, word: ConsentWordEntity): Promise<void> {
    await tx.upsert(ConsentWordEntity, word, ['roundId', 'step', 'personId']);
  }

  /** In the order in which they were said. */
  of(tx: Tx, roundId: string): Promise<ConsentWordEntity[]> {
    return tx.find(ConsentWordEntity, { where: { roundId }, order: { saidAt: 'ASC', personId: 'ASC' } });
  }
}
