import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { actAsPerson, type Actor, type SearchQuery } from '@palabre/shared/people';
import { votingErrors, type ChainEvent, type OpenRound, type RollEntry, type RoundCard, type RoundQuery, type RoundView } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../platform/database';
import { enforce, found } from '../platform/errors';
import { RoundOpening } from './opening.service';
import { RoundBooks } from './round.books';
import type { RoundEntity } from './round.entity';
import { RoundReader } from './round.reader';
import { type ClosedQuery, RoundRepository } from './round.repository';

/** Rounds as one opens, reads and lists them. */
@Injectable()
export class Rounds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: RoundOpening,
    private readonly rounds: RoundRepository,
    private readonly reader: RoundReader,
    private readonly books: RoundBooks,
  ) {}

  async openRound(actor: Actor, input: OpenRound): Promise<RoundView> {
    const id = await this.unitOfWork.run((tx) => this.opening.prepare(tx, actor, input));
    return this.view(actor, id);
  }

  view(actor: Actor, id: string): Promise<RoundView> {
    return this.unitOfWork.read(async (tx) => this.reader.view(tx, actor, await this.find(tx, id)));
  }

  list(actor: Actor, query: RoundQuery): Promise<Page<RoundCard>> {
    return this.unitOfWork.read(async (tx) => {
      const { items, nextCursor } = await this.rounds.list(tx, query);
      return { items: await this.reader.cards(tx, actor, items), nextCursor };
    });
  }

  /** Names are shown to people with an account; the counts of a closed round to everybody. */
  rollOf(actor: Actor, id: string, page: SearchQuery): Promise<Page<RollEntry>> {
    enforce(actAsPerson(actor));
    return this.unitOfWork.read(async (tx) => this.ofRound(tx, id, await this.books.roll(tx, id, page)));
  }

  /** The chain is everybody's: it tells neither names nor choices while a round is open. */
  chainOf(id: string, page: PageQuery): Promise<Page<ChainEvent>> {
    return this.unitOfWork.read(async (tx) => this.ofRound(tx, id, await this.books.chain(tx, id, page)));
  }

  /** For the register of decisions: the last closed round of each proposal. */
  lastClosedOf(tx: Tx, proposalIds: string[]): Promise<Map<string, RoundEntity>> {
    return this.rounds.lastClosedOf(tx, proposalIds);
  }

  /** For the register of decisions: closed rounds, newest first. */
  closed(tx: Tx, query: ClosedQuery): Promise<Page<RoundEntity>> {
    return this.rounds.closed(tx, query);
  }

  /** Only an empty page makes one ask whether there is such a round. @throws voting/round_not_found */
  private async ofRound<Item>(tx: Tx, id: string, page: Page<Item>): Promise<Page<Item>> {
    if (page.items.length === 0) await this.find(tx, id);
    return page;
  }

  private async find(tx: Tx, id: string): Promise<RoundEntity> {
    return found(await this.rounds.find(tx, id), votingErrors.round_not_found);
  }
}
