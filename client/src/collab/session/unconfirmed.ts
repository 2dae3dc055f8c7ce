import * as Y from 'yjs';
import { unsentText } from './unsent';

/** Next clock of each client id, as in a Yjs state vector. */
export type Clocks = ReadonlyMap<number, number>;

/**
 * From which clock on the words of this page are not known to be durable: its own, and those of its person's earlier visits that the
 * device kept. Words of others need no such book: nobody sees them before they are durable.
 */
export class Unconfirmed {
  private readonly from = new Map<number, number>();
  /** everybody whose words the device kept; which of them are unsent only the server can tell */
  private readonly fromDevice = new Set<number>();

  constructor(private readonly doc: Y.Doc) {
    this.from.set(doc.clientID, 0);
  }

  /** The device gave the text. @param from what it noted, from an earlier `toNote` */
  restore(from: Readonly<Record<string, number>>): void {
    for (const client of this.doc.store.clients.keys()) this.fromDevice.add(client);
    for (const [client, clock] of Object.entries(from)) this.from.set(Number(client), clock);
  }

  /** The server tells what it has. @returns whether something of the device is not among it */
  compare(server: Clocks): boolean {
    let lacking = false;
    for (const client of new Set([...this.fromDevice, ...this.from.keys()])) {
      const clock = server.get(client) ?? 0;
      if (this.clockOf(client) > clock) {
        this.from.set(client, clock);
        lacking = true;
      } else this.confirmed(client, this.clockOf(client));
    }
    return lacking;
  }

  /** How far the words in question go now, to be confirmed later. */
  extent(): Clocks {
    return new Map([...this.from.keys()].map((client) => [client, this.clockOf(client)]));
  }

  confirm(extent: Clocks): void {
    for (const [client, clock] of extent) this.confirmed(client, clock);
  }

  /** The words are kept elsewhere. */
  release(): void {
    this.confirm(this.extent());
  }

  /** What to note on the device. */
  toNote(): Record<string, number> {
    return Object.fromEntries([...this.from].filter(([client, clock]) => this.clockOf(client) > clock));
  }

  /** The words themselves. */
  words(): string {
    const texts = [...this.from].map(([client, clock]) => unsentText(this.doc, client, clock));
    return texts.filter(Boolean).join('\n');
  }

  private confirmed(client: number, clock: number): void {
    if (client === this.doc.clientID || this.clockOf(client) > clock) this.from.set(client, clock);
    else this.from.delete(client);
  }

  private clockOf(client: number): number {
    return Y.getState(this.doc.store, client);
  }
}
