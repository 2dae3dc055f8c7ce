import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import type { SearchQuery } from '@palabre/shared/people';
import type { RollEntry } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { BallotRepository } from '../ballots/ballot.repository';
import { RollRepository } from './roll.repository';
import type { RoundEntity } from '../round.entity';
import { presentRollEntry } from '../round.presenter';

/** The roll of a round, a page at a time, with what may be seen of the ballots. */
@Injectable()
export class RollReader {
  constructor(
    private readonly roll: RollRepository,
    private readonly ballots: BallotRepository,
  ) {}

  async page(tx: Tx, round: RoundEntity, page: SearchQuery): Promise<Page<RollEntry>> {
    const { items, nextCursor } = await this.roll.page(tx, round.id, page);
    const personIds = items.map(({ personId }) => personId);
    const ballots = await this.ballots.of(tx, round.id, personIds);
    const voted = round.rule.secrecy === 'secret' ? await this.roll.signers(tx, round.id, personIds) : new Set(ballots.keys());
    const shown = (personId: string) => (ballotsAreShown(round) ? ballots.get(personId) : undefined);
    return { items: items.map((entry) => presentRollEntry(entry, voted.has(entry.personId), shown(entry.personId))), nextCursor };
  }
}

/** Raised hands are seen at once; a closed vote shows nothing before its end. */
const ballotsAreShown = ({ state, rule }: RoundEntity): boolean => state === 'closed' || rule.secrecy === 'named';
