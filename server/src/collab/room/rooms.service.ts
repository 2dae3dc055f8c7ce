import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { closeCode } from '@palabre/shared/collab';
import { limits } from '../collab.limits';
import { CollabMetrics } from '../collab.metrics';
import { UPDATE_LOG, type UpdateLog } from '../log/update-log.port';
import { Room } from './room';
import { RoomMaker } from './room-maker.service';
import type { Seat } from './seat';
import { Upkeep } from './upkeep.service';

interface Entry {
  loading: Promise<Room | null>;
  room?: Room;
  linger?: NodeJS.Timeout;
}

/** Closing everybody at once would bring them all back at once. */
const spread = { perSeatMs: 5, longestMs: 3_000 };

/** The documents that are open on this server: each is loaded once, however many arrive, and forgotten some time after the last one left. */
@Injectable()
export class Rooms {
  private readonly entries = new Map<string, Entry>();
  /** nobody may enter any more */
  private closing = false;
  /** what loads so late is not waited for any more */
  private late = false;

  constructor(
    @Inject(UPDATE_LOG) private readonly log: UpdateLog,
    private readonly maker: RoomMaker,
    private readonly upkeep: Upkeep,
    metrics: CollabMetrics,
  ) {
    metrics.watch({ openDocuments: () => this.open.length, connections: () => this.open.reduce((sum, { everybody }) => sum + everybody.size, 0) });
  }

  /**
   * The room of a document, loaded when nobody has it open.
   * @returns null when there is no such document
   * @throws when it cannot be loaded; nothing is served then, and nothing stored
   */
  async enter(documentId: string): Promise<Room | null> {
    if (this.closing) throw new Error('the server stops');
    const entry = this.entries.get(documentId) ?? this.load(documentId);
    const room = await entry.loading;
    if (room) this.linger(documentId, entry);
    return room;
  }

  leave(room: Room, seat: Seat): void {
    room.leave(seat);
    const entry = this.entries.get(room.id);
    if (entry?.room === room) this.linger(room.id, entry);
  }

  /** Somebody froze, thawed or wrote the document elsewhere. */
  review(documentId: string): void {
    void this.entries.get(documentId)?.loading.then(
      (room) => room?.review(),
      () => undefined,
    );
  }

  reviewAll(): void {
    for (const id of this.entries.keys()) this.review(id);
  }

  /** What is open here against what the database has: whatever news were lost on the way, it is known some seconds later. */
  async compareAll(): Promise<void> {
    const rooms = this.open;
    for (const room of rooms) room.beat();
    if (rooms.length === 0) return;
    const heads = await this.log.heads(rooms.map(({ id }) => id));
    for (const room of rooms) if (!room.over) room.compare(heads.get(room.id));
  }

  /** Saves what waits, then closes every connection for a restart, one after the other; what still arrives meanwhile is saved too. */
  async close(atMostMs: number): Promise<void> {
    this.closing = true;
    await within(atMostMs, this.settled());
    this.late = true;
    const rooms = this.open;
    const seats = rooms.flatMap(({ everybody }) => [...everybody]);
    const every = Math.min(spread.perSeatMs, spread.longestMs / Math.max(1, seats.length));
    for (const [index, seat] of seats.entries()) {
      seat.close(closeCode.restart, 'the server restarts');
      if (Math.floor((index + 1) * every) > Math.floor(index * every)) await pause(1);
    }
    await within(atMostMs, drained(rooms));
    for (const room of rooms) room.end(closeCode.restart, 'the server restarts');
  }

  /** Whoever waits for a document that loads has sent something already. */
  private settled(): Promise<unknown> {
    return Promise.allSettled([...this.entries.values()].map(async ({ loading }) => (await loading)?.drained()));
  }

  private get open(): Room[] {
    return [...this.entries.values()].flatMap(({ room }) => room ?? []);
  }

  private load(id: string): Entry {
    const entry: Entry = { loading: this.maker.open(id, () => this.forget(id, entry)) };
    this.entries.set(id, entry);
    entry.loading.then(
      (room) => {
        if (!room) this.forget(id, entry);
        else if (this.late) room.end(closeCode.restart, 'the server restarts');
        else entry.room = room;
      },
      () => this.forget(id, entry),
    );
    return entry;
  }

  private forget(id: string, entry: Entry): void {
    clearTimeout(entry.linger);
    if (this.entries.get(id) === entry) this.entries.delete(id);
  }

  /** Counts again from now; whoever sits in the room by then keeps it. */
  private linger(id: string, entry: Entry): void {
    clearTimeout(entry.linger);
    entry.linger = setTimeout(() => void this.lookIn(id, entry), limits.lingerMs).unref();
  }

  private async lookIn(id: string, entry: Entry): Promise<void> {
    const { room } = entry;
    if (room?.empty) await this.upkeep.onLeave(room);
    if (room?.deserted) room.end(closeCode.restart, 'nobody is here');
    else if (room?.empty) this.linger(id, entry);
  }
}

const drained = (rooms: readonly Room[]): Promise<unknown> => Promise.all(rooms.map((room) => room.drained()));

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const ended = new AbortController();
  await Promise.race([work, pause(milliseconds, undefined, { signal: ended.signal }).catch(() => undefined)]);
  ended.abort();
}
