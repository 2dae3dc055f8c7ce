import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { StateChangeEntity } from './state-change.entity';

@Injectable()
export class StateChangeRepository {
  async insert(tx: Tx, change: StateChangeEntity): Promise<void> {
    await tx.insert(StateChangeEntity, change);
  }

  /** Oldest first. */
  of(tx: Tx, proposalId: string): Promise<StateChangeEntity[]> {
    return tx.find(StateChangeEntity, { where: { proposalId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
