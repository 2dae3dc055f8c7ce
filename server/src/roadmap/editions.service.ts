import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { type Tx, UnitOfWork } from '../platform/database';
import { EventLog } from '../platform/events';
import { readRmb2022 } from './editions/rmb-2022/rmb-2022.edition';
import { rowsOfEdition } from './editions/edition.presenter';
import { publishedEvent } from './roadmap.events';
import { RoadmapRepository } from './roadmap.repository';

/** The roadmaps that ship with the product. */
@Injectable()
export class Editions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RoadmapRepository,
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /**
   * Publishes the edition of 2022 on an installation that has no roadmap yet.
   * @param tx a transaction to do it in; left out, it is one of its own
   * @returns whether there was none
   */
  async loadFirst(tx?: Tx): Promise<boolean> {
    return tx ? this.load(tx) : this.unitOfWork.run((own) => this.load(own));
  }

  private async load(tx: Tx): Promise<boolean> {
    await this.repository.lockPublishing(tx);
    if (await this.repository.anyRoadmap(tx)) return false;
    const rows = rowsOfEdition(readRmb2022(), this.clock.now());
    await this.repository.save(tx, rows);
    await this.events.record(tx, publishedEvent(null, rows.roadmap));
    return true;
  }
}
