import type { Bus } from '../bus/bus.port';
import { limits } from '../collab.limits';
import { wireFrames } from '../socket/wire.frames';
import { Elsewhere } from './elsewhere';
import { Presence } from './presence';
import { gone, PresenceUpdate, type Told } from './presence.codec';
import type { Seat } from './seat';

/** Everybody is told of everybody: the more people, the more rarely. */
const paces: readonly [people: number, everyMs: number][] = [
  [50, 100],
  [200, 200],
  [Infinity, 1_000],
];

interface Options {
  id: string;
  node: string;
  bus: Bus;
  now: () => number;
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
    this.here = new Presence(limits.presenceBytes, options.now);
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

  /** Everybody who is here, for one who asks or arrives. */
  sendTo(seat: Seat): void {
    const everyone = new PresenceUpdate([...this.elsewhere.everyone(), ...this.here.everyone()]);
    if (!everyone.isEmpty) seat.send(wireFrames.presence(everyone.encode(this.here.clientIdOf(seat))));
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

  end(): void {
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

  private schedule(): void {
    if (this.timer || !this.here.hasNews) return;
    const pace = paces.find(([people]) => this.seats.size <= people)?.[1] ?? 0;
    this.timer = setTimeout(() => this.tellNews(), Math.max(0, this.toldAt + pace - performance.now()));
  }

  private tellNews(): void {
    this.timer = undefined;
    this.toldAt = performance.now();
    const update = this.here.takeNews();
    this.broadcast(update);
    this.publish(update);
  }

  private broadcast(update: PresenceUpdate): void {
    const frame = wireFrames.presence(update.encode());
    for (const seat of this.seats) {
      const self = this.here.clientIdOf(seat);
      if (self === undefined || !update.speaksOf(self)) seat.send(frame);
      else this.sendWithout(seat, update, self);
    }
  }

  private sendWithout(seat: Seat, update: PresenceUpdate, self: number): void {
    const others = update.encode(self);
    if (others.length > 1) seat.send(wireFrames.presence(others));
  }

  private publish(update: PresenceUpdate): void {
    const { id, node, bus } = this.options;
    bus.publish(id, { kind: 'presence', node, update: update.encode() });
  }
}
