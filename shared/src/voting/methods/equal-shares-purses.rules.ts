/** How many voters have the same money and approve of the same project. */
export interface Backing {
  purse: number;
  voters: number;
}

/**
 * The voters' money. Whoever has paid for the same projects has the same left, so they share a purse: sums and comparisons are made once for each. All
 * amounts are whole numbers over one denominator, which grows so that every payment is one too.
 */
export class Purses {
  readonly money: bigint[];
  /** by how much each grows with one unit of money more for every voter */
  readonly slopes: bigint[];
  /** of each group of voters; -1 once they have paid all they had */
  private readonly purseOf: Int32Array;
  /** groups by purse */
  private readonly groupsIn: number[];
  private readonly found: Map<number, Backing> = new Map();

  /** grows with `refine` */
  denominator: bigint;

  /**
   * @param heads voters by group
   * @param start of every voter, `money` and `slope` over `denominator`, > 0
   */
  constructor(
    private readonly heads: readonly number[],
    start: { denominator: bigint; money: bigint; slope: bigint },
  ) {
    this.denominator = start.denominator;
    this.money = [start.money];
    this.slopes = [start.slope];
    this.purseOf = new Int32Array(heads.length);
    this.groupsIn = [heads.length];
  }

  /** Who among some groups has money left, by purse. */
  backing(groups: readonly number[]): Backing[] {
    this.found.clear();
    for (const group of groups) {
      const purse = this.purseOf[group] as number;
      if (purse < 0) continue;
      const known = this.found.get(purse);
      if (known) known.voters += this.heads[group] as number;
      else this.found.set(purse, { purse, voters: this.heads[group] as number });
    }
    return [...this.found.values()];
  }

  has(group: number): boolean {
    return (this.purseOf[group] as number) >= 0;
  }

  /** @param factor > 0 by which the denominator grows @param watching whether slopes still matter */
  refine(factor: bigint, watching: boolean): void {
    this.denominator *= factor;
    for (let purse = 0; purse < this.money.length; purse += 1) {
      if (this.groupsIn[purse] === 0) continue;
      this.money[purse] = (this.money[purse] as bigint) * factor;
      if (watching) this.slopes[purse] = (this.slopes[purse] as bigint) * factor;
    }
  }

  /**
   * Some groups pay.
   * @param poor purses that pay all they have
   * @param payment of each voter of the others; `fall`: how it falls with one unit of money more
   */
  pay(groups: readonly number[], poor: readonly number[], payment: bigint, fall: bigint): void {
    const emptied = new Set(poor);
    const after = new Map<number, number>();
    for (const group of groups) {
      const purse = this.purseOf[group] as number;
      if (purse < 0) continue;
      this.groupsIn[purse] = (this.groupsIn[purse] as number) - 1;
      const next = emptied.has(purse) ? -1 : (after.get(purse) ?? this.open((this.money[purse] as bigint) - payment, (this.slopes[purse] as bigint) - fall));
      this.purseOf[group] = next;
      if (next < 0) continue;
      after.set(purse, next);
      this.groupsIn[next] = (this.groupsIn[next] as number) + 1;
    }
  }

  private open(money: bigint, slope: bigint): number {
    this.money.push(money);
    this.slopes.push(slope);
    return this.groupsIn.push(0) - 1;
  }
}
