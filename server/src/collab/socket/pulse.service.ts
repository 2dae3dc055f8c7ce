import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Rooms } from '../room/rooms.service';
import { Arrivals } from './arrivals.service';
import { Gatekeeper } from './gatekeeper.service';

const beatMs = 5_000;
/** y-websocket gives a connection up after 30 s without data */
const silenceMs = 9_000;
const atOnce = 20;

/** What happens to every connection without its asking: it hears from us in time, and loses at once the rights its person lost. */
@Injectable()
export class Pulse implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private unwatch: (() => void) | undefined;
  private reviewing: Promise<void> | undefined;
  private again = false;
  private comparing: Promise<void> | undefined;

  constructor(
    private readonly arrivals: Arrivals,
    private readonly gatekeeper: Gatekeeper,
    private readonly rooms: Rooms,
  ) {}

  onApplicationBootstrap(): void {
    this.unwatch = this.gatekeeper.watch(() => this.review());
    this.timer = setInterval(() => this.beat(), beatMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.unwatch?.();
  }

  private beat(): void {
    for (const connection of this.arrivals.connections) connection.beat(silenceMs);
    this.review();
    this.comparing ??= this.rooms
      .compareAll()
      .catch(() => undefined) // a database that is away is no news: whoever writes is told
      .finally(() => (this.comparing = undefined));
  }

  /** Asks for every connection whose last answer is old; news that come meanwhile are looked at in a second round. */
  private review(): void {
    this.again = true;
    this.reviewing ??= this.reviewAll().finally(() => (this.reviewing = undefined));
  }

  private async reviewAll(): Promise<void> {
    while (this.again) {
      this.again = false;
      const connections = [...this.arrivals.connections];
      for (let from = 0; from < connections.length; from += atOnce) {
        // A gate that cannot answer now is asked again before the next update.
        await Promise.allSettled(connections.slice(from, from + atOnce).map((connection) => connection.renewRole()));
      }
    }
  }
}
