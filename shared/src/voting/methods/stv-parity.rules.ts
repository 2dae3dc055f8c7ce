/**
 * A guard for parity in a transferable vote: of each group so many at least are to be elected. It is a rule of this program, for statutes that ask for it. As long
 * as there are seats to choose freely it changes nothing. When every seat that is left is needed for a group, candidates of no group in need leave the
 * count; and a candidate without whom a group could no longer be served is not excluded. It never asks for more than the candidates can give.
 */
export interface ParityGuard {
  /** the group of each candidate; whoever is in none is free */
  readonly of: Readonly<Record<string, string>>;
  /** how many of each group at least */
  readonly atLeast: Readonly<Record<string, number>>;
}

/** Where the count stands, by places of candidates. */
interface Standing {
  seats: number;
  elected: readonly number[];
  hopeful: readonly number[];
}

export class Parity {
  private readonly groups: readonly (string | undefined)[];
  private readonly wanted: ReadonlyMap<string, number>;

  /** @param options candidates in the order of the list */
  constructor(guard: ParityGuard | undefined, options: readonly string[]) {
    this.groups = options.map((option) => guard?.of[option]);
    const there = (group: string) => this.groups.filter((one) => one === group).length;
    this.wanted = new Map(Object.entries(guard?.atLeast ?? {}).map(([group, many]) => [group, Math.min(many, there(group))]));
  }

  /** Who can no longer be elected without leaving a group short. */
  doomed({ seats, elected, hopeful }: Standing): number[] {
    const free = seats - elected.length - [...this.wanted.keys()].reduce((sum, group) => sum + this.need(group, elected), 0);
    if (free > 0 || this.wanted.size === 0) return [];
    return hopeful.filter((place) => this.need(this.groups[place], elected) === 0);
  }

  /** Without whom a group could not be served any more. */
  isNeeded(place: number, { elected, hopeful }: Standing): boolean {
    const group = this.groups[place];
    return this.need(group, elected) > 0 && this.need(group, elected) >= hopeful.filter((one) => this.groups[one] === group).length;
  }

  private need(group: string | undefined, elected: readonly number[]): number {
    if (group === undefined) return 0;
    return Math.max(0, (this.wanted.get(group) ?? 0) - elected.filter((place) => this.groups[place] === group).length);
  }
}
