// What arrived and how long it took.

const perMs = 10;
const longest = 60_000;

/** Times in tenths of a millisecond, counted: millions of them weigh nothing. */
class Times {
  counts = new Uint32Array(longest * perMs + 1);
  total = 0;

  add(milliseconds, count) {
    const slot = milliseconds > 0 ? Math.min(longest * perMs, Math.round(milliseconds * perMs)) : 0;
    this.counts[slot] += count;
    this.total += count;
  }

  /** @param share e.g. 0.99 */
  at(share) {
    if (!this.total) return Number.NaN;
    let left = this.total * share;
    for (let slot = 0; slot < this.counts.length; slot += 1) {
      left -= this.counts[slot];
      if (left <= 0) return slot / perMs;
    }
    return longest;
  }
}

/** One for each process of the load: it reads the clock once for each piece of data that arrives. */
export class Tally {
  now = 0;
  /** letters sent from this moment on count */
  since = Infinity;
  until = Infinity;
  /** deliveries between the two moments, whenever they were sent */
  passing = 0;
  /** deliveries of letters sent between the two moments, whenever they arrived */
  delivered = 0;
  gaps = 0;
  cursors = 0;
  times = new Times();

  read() {
    this.now = performance.now();
  }

  begin() {
    Object.assign(this, { since: performance.now(), until: Infinity, passing: 0, delivered: 0, gaps: 0, cursors: 0, times: new Times() });
  }

  end() {
    this.until = performance.now();
  }

  /** @param sentAt the moments at which somebody's letters were sent, by clock */
  arrived(sentAt, from, to) {
    if (this.now >= this.since && this.now <= this.until) this.passing += to - from;
    for (let clock = from; clock < to;) {
      const sent = sentAt[clock];
      const first = clock;
      while (clock < to && sentAt[clock] === sent) clock += 1;
      if (sent >= this.since && sent <= this.until) this.note(sent, clock - first);
    }
  }

  note(sent, letters) {
    this.delivered += letters;
    this.times.add(this.now - sent, letters);
  }
}
