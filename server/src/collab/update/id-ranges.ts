import type { DeletedRange } from './update.reader';

/** A set of places of a document, kept as ranges: what is deleted in it. */
export class IdRanges {
  /** for each client, where ranges begin and end, alternating, ascending: what lies at an even index up to the next is in the set */
  private readonly bounds = new Map<number, number[]>();
  private covered = 0;

  /** How many places there are in it. */
  get size(): number {
    return this.covered;
  }

  covers(client: number, clock: number, length: number): boolean {
    const bounds = this.bounds.get(client);
    if (!bounds) return false;
    const after = firstAbove(bounds, clock);
    return after % 2 === 1 && (bounds[after] as number) >= clock + length;
  }

  add({ client, clock, length }: DeletedRange): void {
    const bounds = this.bounds.get(client);
    if (!bounds) {
      this.bounds.set(client, [clock, clock + length]);
      this.covered += length;
      return;
    }
    this.insert(bounds, clock, clock + length);
  }

  *[Symbol.iterator](): Generator<DeletedRange> {
    for (const [client, bounds] of this.bounds) {
      for (let index = 0; index < bounds.length; index += 2) {
        const clock = bounds[index] as number;
        yield { client, clock, length: (bounds[index + 1] as number) - clock };
      }
    }
  }

  /** Takes everything between the two out, and puts it in again as one. */
  private insert(bounds: number[], start: number, end: number): void {
    let first = firstAbove(bounds, start - 1); // a range that ends where this one begins is joined to it
    let last = firstAbove(bounds, end);
    const from = first % 2 === 1 ? (bounds[(first -= 1)] as number) : start;
    const to = last % 2 === 1 ? (bounds[last] as number) : end;
    if (last % 2 === 1) last += 1;
    for (let index = first; index < last; index += 2) this.covered -= (bounds[index + 1] as number) - (bounds[index] as number);
    this.covered += to - from;
    bounds.splice(first, last - first, from, to);
  }
}

/** Index of the first number above a value. */
export function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
