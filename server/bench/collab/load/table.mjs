// Those who write in one document, and when each of their letters was sent.
import { Writer } from './writer.mjs';

const lowestClient = 2 ** 28; // so that numbers are as long as those of real clients
const clients = 2 ** 31;

export class Table {
  /**
   * @param {import('./socket.mjs').Place[]} places one for each writer
   * @param {import('./tally.mjs').Tally} tally
   */
  constructor(places, tally) {
    this.tally = tally;
    this.size = places.length;
    this.base = lowestClient + Math.floor(Math.random() * clients);
    this.sentAt = places.map(() => new Float64Array(64));
    this.writers = places.map((place, index) => new Writer(this, index, place));
  }

  note(index, from, to) {
    let moments = this.sentAt[index];
    if (to > moments.length) {
      const longer = new Float64Array(Math.max(to, moments.length * 2));
      longer.set(moments);
      this.sentAt[index] = moments = longer;
    }
    moments.fill(performance.now(), from, to);
  }

  /** How many letters were sent between two moments. */
  sentBetween(since, until) {
    let sent = 0;
    for (const { index, clock } of this.writers) {
      for (let at = clock - 1; at >= 0 && this.sentAt[index][at] >= since; at -= 1) if (this.sentAt[index][at] <= until) sent += 1;
    }
    return sent;
  }

  get settled() {
    return this.writers.every(({ knowsAll }) => knowsAll);
  }

  /** For each writer what may not be lost: what somebody was shown, and what a barrier was answered for. */
  promised() {
    return this.writers.map(({ index, client, clock, saved }) => {
      const seen = Math.max(0, ...this.writers.map((other) => (other.index === index ? 0 : other.shown[index])));
      return { client, clock, saved, seen };
    });
  }
}
