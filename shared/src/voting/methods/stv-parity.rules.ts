/**
 * A guard for parity in a transferable vote. It is a rule of Palabre, and of no statute: in the end so many of each group at least are elected, or the groups
 * differ by so many at most. It takes up how constraints are kept in I. D. Hill, "STV with constraints", Voting matters 9 (1998), and J. Otten, "STV with
 * multiple constraints", Voting matters 13 (2001). No seat is filled and nobody is excluded in a way that puts the guard out of reach. At every step:
 *
 * 1. Whoever is in no committee that can still come about and keeps the guard is *doomed*, whatever their votes: all the doomed leave the count together,
 *    in one stage, before anything else, and their papers go on at the values they have.
 * 2. Whoever is in all of those committees is *guarded*: whoever is lowest among the others is excluded in their place.
 * 3. As long as nobody is doomed and nobody guarded is lowest, the count is as it is without the guard.
 *
 * So the guard is always kept, if those who stand can keep it. What they cannot give is not asked, and the result says so: a minimum is at most how many of
 * the group stand, a gap at least the smallest they can reach.
 */
export interface ParityGuard {
  /** the group of each candidate; whoever is in none, or in null, is free */
  readonly of: Readonly<Record<string, string | null>>;
  /** how many of each group at least */
  readonly atLeast?: Readonly<Record<string, number>> | undefined;
  /** by how many the groups may differ at most: the largest from the smallest */
  readonly maxGap?: number | undefined;
}

/** How many of a group are elected, and how many more can be. */
interface Reach {
  elected: number;
  hopeful: number;
  /** at least so many in the end */
  least: number;
}

const free = '';

export class Parity {
  /** What is asked once that which nobody could give is left out. */
  readonly inForce: { atLeast: Record<string, number>; maxGap: number | undefined };
  private readonly groupOf: readonly string[];
  private readonly groups: readonly string[];
  private readonly target: number;

  /** @param options candidates in the order of the list @param seats > 0 */
  constructor(
    private readonly guard: ParityGuard | undefined,
    private readonly options: readonly string[],
    seats: number,
  ) {
    this.groupOf = options.map((option) => guard?.of[option] ?? free);
    this.groups = [...new Set(this.groupOf)].filter((group) => group !== free);
    this.target = Math.min(seats, options.length);
    const atLeast = Object.entries(guard?.atLeast ?? {}).map(([group, many]): [string, number] => [group, Math.min(many, this.standing(group))]);
    this.inForce = { atLeast: Object.fromEntries(atLeast), maxGap: guard?.maxGap };
    while (this.inForce.maxGap !== undefined && !this.isInReach([], [...options.keys()])) this.inForce.maxGap += 1;
  }

  /** Whether some committee can still come about that keeps the guard. @param elected places @param hopeful places */
  isInReach(elected: readonly number[], hopeful: readonly number[]): boolean {
    const left = this.target - elected.length - this.among(hopeful, free);
    const { maxGap } = this.inForce;
    const reaches = this.groups.map((group) => ({
      elected: this.among(elected, group),
      hopeful: this.among(hopeful, group),
      least: this.inForce.atLeast[group] ?? 0,
    }));
    if (maxGap === undefined) return canFill(reaches, left, this.target - elected.length, 0, Infinity);
    for (let low = 0; low <= this.target; low += 1) if (canFill(reaches, left, this.target - elected.length, low, low + maxGap)) return true;
    return false;
  }

  /** Who is in none of the committees that can still come about. */
  doomed(elected: readonly number[], hopeful: readonly number[]): number[] {
    return this.ofGroups(hopeful, (place) =>
      this.isInReach(
        [...elected, place],
        hopeful.filter((one) => one !== place),
      ),
    );
  }

  /** Who is in all of them. */
  guarded(elected: readonly number[], hopeful: readonly number[]): number[] {
    return this.ofGroups(hopeful, (place) =>
      this.isInReach(
        elected,
        hopeful.filter((one) => one !== place),
      ),
    );
  }

  /** What the result says of the guard; nothing where there is none. */
  report(elected: readonly number[]): { parity?: object; warnings?: string[] } {
    if (!this.guard) return {};
    const { atLeast, maxGap } = this.inForce;
    const held = Object.fromEntries(this.groups.map((group) => [group, this.among(elected, group)]));
    const few = Object.entries(this.guard.atLeast ?? {}).filter(([group, many]) => many > (atLeast[group] ?? 0));
    const warnings = few.map(([group, many]) => `parity asks for ${many} of "${group}", and ${atLeast[group] ?? 0} stand`);
    if (maxGap !== this.guard.maxGap) warnings.push(`parity asks for a gap of ${this.guard.maxGap}, and the smallest that those who stand allow is ${maxGap}`);
    return { parity: { atLeast, ...(maxGap !== undefined && { maxGap }), elected: held, kept: this.isInReach(elected, []) }, warnings };
  }

  /** Candidates of a group are alike here: those for whom the answer is no. */
  private ofGroups(hopeful: readonly number[], isFine: (place: number) => boolean): number[] {
    if (this.groups.length === 0) return [];
    const answers = new Map<string | undefined, boolean>();
    return hopeful.filter((place) => {
      const group = this.groupOf[place];
      const fine = answers.get(group) ?? isFine(place);
      answers.set(group, fine);
      return !fine;
    });
  }

  private standing(group: string): number {
    return this.among([...this.options.keys()], group);
  }

  private among(places: readonly number[], group: string): number {
    return places.filter((place) => this.groupOf[place] === group).length;
  }
}

/** Whether `fewest` to `most` more seats can be filled from groups that each end between `low` and `high`. */
function canFill(reaches: readonly Reach[], fewest: number, most: number, low: number, high: number): boolean {
  let [needed, possible] = [0, 0];
  for (const { elected, hopeful, least } of reaches) {
    const from = Math.max(elected, least, low);
    const to = Math.min(elected + hopeful, high);
    if (from > to) return false;
    needed += from - elected;
    possible += to - elected;
  }
  return needed <= most && possible >= fewest;
}
