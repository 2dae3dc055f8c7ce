import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { BUS, type Bus } from '../bus/bus.port';
import { CollabMetrics } from '../collab.metrics';
import { fromGoodSnapshot } from '../log/good-snapshot';
import { DamagedDocument, type StoredDocument, UPDATE_LOG, type UpdateLog } from '../log/update-log.port';
import { Room } from './room';
import { Upkeep } from './upkeep.service';

/** Opens documents. */
@Injectable()
export class RoomMaker {
  private readonly logger = new Logger('Collab');
  private readonly node = randomUUID();

  constructor(
    @Inject(UPDATE_LOG) private readonly log: UpdateLog,
    @Inject(BUS) private readonly bus: Bus,
    private readonly upkeep: Upkeep,
    private readonly metrics: CollabMetrics,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns null when there is no such document
   * @throws when it cannot be read now; one that never will be is set apart first
   */
  async open(id: string, onEnd: () => void): Promise<Room | null> {
    try {
      return await fromGoodSnapshot(
        (below) => this.log.load(id, below),
        (stored) => stored && this.make(id, stored, onEnd),
        (line) => this.logger.error(`document ${id}: ${line}`),
      );
    } catch (error) {
      if (error instanceof DamagedDocument) await this.upkeep.quarantine(id, error.message);
      throw error;
    }
  }

  private make(id: string, stored: StoredDocument, onEnd: () => void): Room {
    if (stored.head.quarantined !== null) throw new Error(`it is set apart: ${stored.head.quarantined}`);
    return new Room({
      id,
      node: this.node,
      stored,
      log: this.log,
      bus: this.bus,
      metrics: this.metrics,
      now: () => this.clock.now().getTime(),
      warn: (line) => this.logger.warn(line),
      rescue: (personId) => this.upkeep.rescue(id, personId),
      onTail: (room) => this.upkeep.onTail(room),
      onEnd,
    });
  }
}
