import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { RollEntry } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { BallotRepository } from './ballot.repository';
import { RollRepository } from './roll.repository';
import type { RoundEntity } from './round.entity';
import { presentRollEntry } from './round.presenter';

/** The roll of a round, a page at a time, with what may be seen of the ballots. */
@Injectable()
export class RollReader {
  constructor(
    private readonly roll: RollRepository,
    private readonly ballots: BallotRepository,
  ) {}

  async page(tx: Tx, round: RoundEntity, page: PageQuery): Promise<Page<RollEntry>> {
    const { items, nextCursor } = await this.roll.page(tx, round.id, page);
    const ballots = await this.ballots.of(
      tx,
      round.id,
      items.map(({ personId }) => personId),
    );
    return { items: items.map((entry) => presentRollEntry(entry, ballots.get(entry.personId), choicesAreShown(round))), nextCursor };
  }
}

/** Raised hands are seen at once; a closed vote shows nothing before its end. */
const choicesAreShown = ({ state, rule }: RoundEntity): boolean => state === 'closed' || rule.secrecy === 'named';
