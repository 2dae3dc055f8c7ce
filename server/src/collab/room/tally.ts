/** How many of something each person has, and all together. */
export class Tally {
  private readonly counts = new Map<string | null, number>();
  private sum = 0;

  constructor(people: Iterable<string | null> = []) {
    for (const personId of people) this.add(personId);
  }

  get all(): number {
    return this.sum;
  }

  of(personId: string | null): number {
    return this.counts.get(personId) ?? 0;
  }

  add(personId: string | null, by = 1): void {
    this.counts.set(personId, this.of(personId) + by);
    this.sum += by;
  }

  clear(): void {
    this.counts.clear();
    this.sum = 0;
  }
}
