import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { SearchQuery } from '@palabre/shared/people';
import type { ChainEvent, RollEntry } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { ChainRepository } from './chain/chain.repository';
import { presentEvent } from './chain/round-event.presenter';
import { RollReader } from './rolls/roll.reader';

/** What is written of a round beside itself, a page at a time: its roll and its chain, with one query each. */
@Injectable()
export class RoundBooks {
  constructor(
    private readonly rolls: RollReader,
    private readonly chains: ChainRepository,
  ) {}

  roll(tx: Tx, roundId: string, page: SearchQuery): Promise<Page<RollEntry>> {
    return this.rolls.page(tx, roundId, page);
  }

  async chain(tx: Tx, roundId: string, page: PageQuery): Promise<Page<ChainEvent>> {
    const { items, nextCursor } = await this.chains.page(tx, roundId, page);
    return { items: items.map(presentEvent), nextCursor };
  }
}
