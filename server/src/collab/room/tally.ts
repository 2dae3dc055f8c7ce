/** How many of something each person has. */
export class Tally {
  private readonly counts = new Map<string | null, number>();

  constructor(people: Iterable<string | null> = []) {
    for (const personId of people) this.add(personId);
  }

  of(personId: string | null): number {
    return this.counts.get(personId) ?? 0;
  }

  add(personId: string | null, by = 1): void {
    this.counts.set(personId, this.of(personId) + by);
  }

  clear(): void {
    this.counts.clear();
  }
}
