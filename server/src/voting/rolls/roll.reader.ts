import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import type { SearchQuery } from '@palabre/shared/people';
import type { RollEntry } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { presentRollEntry } from '../round.presenter';
import { RollRepository, type RollPageLine } from './roll.repository';

/** The roll of a round, a page at a time, with what may be seen of the ballots. */
@Injectable()
export class RollReader {
  constructor(private readonly roll: RollRepository) {}

  async page(tx: Tx, roundId: string, page: SearchQuery): Promise<Page<RollEntry>> {
    const { items, nextCursor } = await this.roll.page(tx, roundId, page);
    return { items: items.map((line) => presentRollEntry(line, ballotsAreShown(line))), nextCursor };
  }
}

/** Raised hands are seen at once; a closed vote shows nothing before its end. */
const ballotsAreShown = ({ state, secrecy }: RollPageLine): boolean => state === 'closed' || secrecy === 'named';
