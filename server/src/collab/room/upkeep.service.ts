import { Injectable } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import { minute } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { limits } from '../collab.limits';
import { Compactor } from '../compaction/compactor.service';
import { Documents } from '../documents.service';
import { DamagedDocument } from '../log/update-log.port';
import type { Room } from './room';

/** A text that could not be read is not read again for so long: it would fail each time, and be reported each time. */
const damagedEveryMs = 10 * minute;

/** What is done for a document beside writing it: snapshots, a version before most of it goes, and setting it apart when it cannot be read. */
@Injectable()
export class Upkeep {
  private readonly busy = new Set<string>();
  private readonly lastAt = new WeakMap<Room, number>();
  private readonly damagedAt = new WeakMap<Room, number>();

  constructor(
    private readonly compactor: Compactor,
    private readonly documents: Documents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Something was committed. */
  onTail(room: Room): void {
    if (room.tail.rows < limits.longTailRows && room.tail.bytes < limits.longTailBytes) return;
    if (since(this.lastAt.get(room)) >= limits.snapshotEveryMs) void this.compact(room);
  }

  /** Everybody has left: whoever comes next finds a snapshot. */
  async onLeave(room: Room): Promise<void> {
    if (room.tail.rows >= limits.shortTailRows || room.tail.bytes >= limits.shortTailBytes) await this.compact(room);
  }

  /**
   * Keeps a version. A text of which none can be made is one that no page can open either, whatever the room still shows of it: it is set apart
   * before most of it goes, and can be looked at again in the same way.
   * @throws DamagedDocument
   */
  async rescue(documentId: string, personId: string): Promise<void> {
    try {
      await this.unitOfWork.run((tx) => this.documents.rescue(tx, documentId, personId));
    } catch (error) {
      if (!(error instanceof DomainError) || error.spec !== collabErrors.damaged) throw error;
      const reason = String(error.details.reason);
      await this.quarantine(documentId, reason);
      throw new DamagedDocument(reason);
    }
  }

  quarantine(documentId: string, reason: string): Promise<void> {
    return this.documents.quarantine(documentId, reason);
  }

  /**
   * A compaction that fails is tried again when more was written. What makes no snapshot is reported and counted, and not set apart: its people
   * write it, and it is for whoever loads it to find out whether it can be loaded.
   */
  private async compact(room: Room): Promise<void> {
    if (this.busy.has(room.id) || since(this.damagedAt.get(room)) < damagedEveryMs) return;
    this.busy.add(room.id);
    this.lastAt.set(room, performance.now());
    try {
      const snapshot = await this.compactor.compact(room.id);
      if (snapshot) room.rebase(snapshot);
    } catch (error) {
      if (error instanceof DamagedDocument) this.damagedAt.set(room, performance.now());
    } finally {
      this.busy.delete(room.id);
    }
  }
}

const since = (then = -Infinity): number => performance.now() - then;
