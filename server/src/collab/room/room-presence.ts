import type { Bus } from '../bus/bus.port';
import { limits } from '../collab.limits';
import { presenceFrame } from '../socket/wire.frames';
import { Elsewhere } from './elsewhere';
import { Presence } from './presence';
import { gone, PresenceUpdate, type Told } from './presence.codec';
import { type Paces, paceFor } from './pace.rules';
import type { Seat } from './seat';

/** Everybody is told of everybody, so what is told grows with the square of the people: the more they are, the more rarely. */
const paces: Paces = [
  [50, 100],
  [100, 200],
  [Infinity, 1_000],
];
/** News wait so much longer for words to go with, in one write. */
const patienceMs = 50;
const company = 8;

interface Options {
  id: string;
  node: string;
  bus: Bus;
  now: () => number;
  /** whose words a client id has written */
  ownerOf(clientId: number): string | null | undefined;
}

/** Who is in a room and where their carets are, told to everybody in it, here and on other servers. */
export class RoomPresence {
  private readonly here: Presence;
  private readonly elsewhere = new Elsewhere(() => performance.now());
  private timer: NodeJS.Timeout | undefined;
  private toldAt = -Infinity;

  constructor(
    private readonly options: Options,
    private readonly seats: ReadonlySet<Seat>,
  ) {
    this.here = new Presence(limits.presenceBytes, options.now, (clientId) => options.ownerOf(clientId));
  }

  /** @throws when the bytes are no presence update */
  receive(seat: Seat, update: Uint8Array): void {
    this.here.receive(seat, update);
    this.schedule();
  }

  leave(seat: Seat): void {
    this.here.leave(seat);
    this.schedule();
  }

  /** The person who is seen under a client id, here or on another server. */
  personAt(clientId: number): string | undefined {
    return this.here.personAt(clientId) ?? this.elsewhere.personAt(clientId);
  }

  /** Everybody who is here, for one who asks or arrives. */
  sendTo(seat: Seat): void {
    const everyone = new PresenceUpdate([...this.elsewhere.everyone(), ...this.here.everyone()]);
    if (everyone.size > 0) seat.send(undefined, presenceFrame(everyone.pieces(this.here.clientIdOf(seat))));
  }

  /** Another server says who is there. Bytes that are no presence are dropped: the next beat brings all of it again. */
  hear(node: string, update: Uint8Array): void {
    try {
      const { told, isNew } = this.elsewhere.hear(node, update);
      this.pass(told);
      if (isNew) this.announce();
    } catch {
      return;
    }
  }

  /** From time to time: tells the other servers that this one lives, and forgets those that do not. */
  beat(): void {
    this.pass(this.elsewhere.expire());
    if (this.seats.size) this.announce();
  }

  /** Nobody is here any more: the other servers need not find that out by the silence. */
  end(): void {
    for (const seat of this.seats) this.here.leave(seat);
    if (this.here.hasNews) this.takeNews();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Whoever is here knows better where they are than a server which they have left. */
  private pass(told: readonly Told[]): void {
    const foreign = told.filter(({ clientId }) => !this.here.has(clientId));
    this.here.repeat(told.filter(({ state }) => state === gone).map(({ clientId }) => clientId));
    if (foreign.length) this.broadcast(new PresenceUpdate(foreign));
    this.schedule();
  }

  private announce(): void {
    this.publish(new PresenceUpdate(this.here.everyone()));
  }

  /**
   * What is due to be told now, when something else is written to everybody anyway: one write serves both.
   * @returns the frame for each seat, in pieces; none where there is nothing to tell
   */
  takeDue(): ((seat: Seat) => readonly Uint8Array[]) | undefined {
    if (!this.here.hasNews || this.wait() > 0) return undefined;
    return this.framesOf(this.takeNews());
  }

  private schedule(): void {
    if (!this.timer && this.here.hasNews)
      this.timer = setTimeout(() => this.tellNews(), Math.max(0, this.wait()) + (this.seats.size > company ? patienceMs : 0));
  }

  private wait(): number {
    const pace = paceFor(paces, this.seats.size);
    return this.toldAt + pace - performance.now();
  }

  private tellNews(): void {
    this.timer = undefined;
    if (this.here.hasNews) this.broadcast(this.takeNews());
  }

  private takeNews(): PresenceUpdate {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.toldAt = performance.now();
    const update = this.here.takeNews();
    this.publish(update);
    return update;
  }

  private broadcast(update: PresenceUpdate): void {
    const frameFor = this.framesOf(update);
    for (const seat of this.seats) seat.send(undefined, frameFor(seat));
  }

  private framesOf(update: PresenceUpdate): (seat: Seat) => readonly Uint8Array[] {
    const all = presenceFrame(update.pieces());
    return (seat) => {
      const self = this.here.clientIdOf(seat);
      if (self === undefined || !update.speaksOf(self)) return all;
      return update.size > 1 ? presenceFrame(update.pieces(self)) : [];
    };
  }

  private publish(update: PresenceUpdate): void {
    const { id, node, bus } = this.options;
    bus.publish(id, { kind: 'presence', node, update: update.encode() });
  }
}
