import { Inject, Injectable, Logger } from '@nestjs/common';
import { closeCode } from '@palabre/shared/collab';
import { Clock } from '../../platform/clock';
import { limits } from '../collab.limits';
import { LiveDocument } from './live-document';
import { Room } from './room';
import type { Seat } from './seat';
import { UPDATE_LOG, type UpdateLog } from './update-log.port';

interface Entry {
  loading: Promise<Room | null>;
  room?: Room;
  linger?: NodeJS.Timeout;
}

const lingerMs = 30_000;

/** The documents that are open on this server: each is loaded once, however many arrive, and forgotten some time after the last one left. */
@Injectable()
export class Rooms {
  private readonly logger = new Logger('Collab');
  private readonly entries = new Map<string, Entry>();
  private closing = false;

  constructor(
    @Inject(UPDATE_LOG) private readonly log: UpdateLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The room of a document, loaded when nobody has it open.
   * @returns null when there is no such document
   * @throws when it cannot be loaded; nothing is served then, and nothing stored
   */
  async open(documentId: string): Promise<Room | null> {
    if (this.closing) throw new Error('the server stops');
    const entry = this.entries.get(documentId) ?? this.enter(documentId);
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

  /** Saves what waits, then closes every connection for a restart. */
  async close(atMostMs: number): Promise<void> {
    this.closing = true;
    await Promise.allSettled([...this.entries.values()].map(({ loading }) => loading));
    const rooms = [...this.entries.values()].flatMap(({ room }) => room ?? []);
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, atMostMs)));
    await Promise.race([Promise.all(rooms.map((room) => room.drained())), limit]);
    clearTimeout(timer);
    for (const room of rooms) room.end(closeCode.restart, 'the server restarts');
  }

  private enter(id: string): Entry {
    const entry: Entry = { loading: this.load(id) };
    this.entries.set(id, entry);
    entry.loading.then(
      (room) => {
        if (room) entry.room = room;
        else this.forget(id, entry);
      },
      () => this.forget(id, entry),
    );
    return entry;
  }

  private async load(id: string): Promise<Room | null> {
    const [state, tail] = await Promise.all([this.log.state(id), this.log.after(id, 0)]);
    if (!state) return null;
    return new Room({
      id,
      document: new LiveDocument(tail, limits.documentBytes),
      open: state.open,
      log: this.log,
      now: () => this.clock.now().getTime(),
      warn: (line) => this.logger.warn(line),
      onEnd: () => this.forget(id, this.entries.get(id)),
    });
  }

  private forget(id: string, entry: Entry | undefined): void {
    clearTimeout(entry?.linger);
    if (this.entries.get(id) === entry) this.entries.delete(id);
  }

  /** Counts again from now; whoever sits in the room by then keeps it. */
  private linger(id: string, entry: Entry): void {
    clearTimeout(entry.linger);
    entry.linger = setTimeout(() => this.lookIn(id, entry), lingerMs).unref();
  }

  private lookIn(id: string, entry: Entry): void {
    if (entry.room?.deserted) entry.room.end(closeCode.restart, 'nobody is here');
    else if (entry.room?.empty) this.linger(id, entry);
  }
}
