import { Injectable } from '@nestjs/common';
import type { ChainEventKind } from '@palabre/shared/voting';
import { hashOfEvent } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { Records } from '../../platform/events';
import type { RoundEntity } from '../round.entity';
import { ChainRepository } from './chain.repository';
import type { RoundEventEntity } from './round-event.entity';

export interface NewChainEvent {
  kind: ChainEventKind;
  /** plain JSON without undefined */
  body: Record<string, unknown>;
}

/** What happened in a round, each event hashed with the one before it. */
@Injectable()
export class Chains {
  constructor(
    private readonly chains: ChainRepository,
    private readonly records: Records,
  ) {}

  begin(tx: Tx, roundId: string): Promise<void> {
    return this.chains.begin(tx, roundId);
  }

  /** Where the chain of the call before ended, so that a further call follows from it; null for a first one. */
  async previousHead(tx: Tx, { previousCallId }: RoundEntity): Promise<string | null> {
    return previousCallId === null ? null : ((await this.chains.heads(tx, [previousCallId])).get(previousCallId) ?? null);
  }

  /**
   * Adds events in this order.
   * @returns the hash of the last one; null for a round without a chain
   */
  async append(tx: Tx, roundId: string, ...events: NewChainEvent[]): Promise<string | null> {
    const head = await this.chains.lock(tx, roundId);
    if (!head) return null;
    const at = this.records.now();
    let { seq, hash } = head;
    const rows = events.map(({ kind, body }): RoundEventEntity => {
      const previous = hash;
      seq += 1;
      hash = hashOfEvent(roundId, { seq, at: at.toISOString(), kind, body: body, previous });
      return { roundId, seq, at, kind, body, previous, hash };
    });
    await this.chains.append(tx, rows);
    return hash;
  }
}
