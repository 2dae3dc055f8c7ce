import { firstAbove } from './id-ranges';
import { nowhere, type Place } from './place.rules';

/** The places of one client's structs: equal neighbours in one run. Only ever added to at its end, and cut there when what was added is not kept. */
export class PlaceRuns {
  private readonly starts: number[] = [];
  private readonly places: Place[] = [];

  get length(): number {
    return this.starts.length;
  }

  at(clock: number): Place {
    const last = this.starts.length - 1;
    if (clock >= (this.starts[last] ?? 0)) return this.places[last] ?? nowhere; // whoever writes, writes at the end
    return this.places[firstAbove(this.starts, clock) - 1] ?? nowhere;
  }

  push(clock: number, place: Place): void {
    if (this.places[this.places.length - 1] === place) return;
    this.starts.push(clock);
    this.places.push(place);
  }

  cut(length: number): void {
    this.starts.length = length;
    this.places.length = length;
  }
}
