import type { Bus, BusListener, BusMessage } from '../bus/bus.port';
import { InProcessHub } from '../bus/in-process.bus';

/** How likely it is that a message is lost, comes twice, or comes after the next one. */
export interface Faults {
  drop: number;
  repeat: number;
  delay: number;
}

/** Joins servers of one process with a bus that does to messages whatever a bus may. */
export class FaultyHub {
  private readonly hub = new InProcessHub();
  private late: (() => void)[] = [];
  faults: Faults = { drop: 0, repeat: 0, delay: 0 };

  /** @param random numbers between 0 and 1 */
  constructor(private readonly random: () => number) {}

  /** For one server. */
  end(): Bus {
    const end = this.hub.end();
    return {
      join: (documentId: string, listener: BusListener) => end.join(documentId, listener),
      publish: (documentId: string, message: BusMessage) => this.pass(() => end.publish(documentId, message)),
    };
  }

  private pass(send: () => void): void {
    if (this.random() < this.faults.drop) return;
    if (this.random() < this.faults.delay) return void this.late.push(send);
    send();
    if (this.random() < this.faults.repeat) send();
    for (const waiting of this.late.splice(0)) waiting();
  }
}
