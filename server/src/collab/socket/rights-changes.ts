import type { Affected } from '../gate.port';

/** Whose last changes are known apart. */
const mostPeople = 1_000;

/**
 * Which changes of rights have been heard of, so that an answer from before one is known to be old. Beyond a thousand people, whose rights have stayed
 * longest is forgotten, and every answer from before that change with them: asking once too often does no harm.
 */
export class RightsChanges {
  private changes = 0;
  /** number of the last change of everybody's rights, and of some people's, in the order of their changes */
  private lastOfAll = 0;
  private readonly lastOf = new Map<string, number>();

  /** How many there have been: what is asked now is as of then. */
  get count(): number {
    return this.changes;
  }

  hear(whose: Affected): void {
    this.changes += 1;
    if (whose === 'everybody') return this.forgetAll();
    this.lastOf.delete(whose.personId); // so that it stands last
    this.lastOf.set(whose.personId, this.changes);
    if (this.lastOf.size > mostPeople) this.forgetFirst();
  }

  /** Whether somebody's rights may be others than they were after so many changes. */
  affects(personId: string, asOf: number): boolean {
    return asOf < Math.max(this.lastOfAll, this.lastOf.get(personId) ?? 0);
  }

  private forgetAll(): void {
    this.lastOfAll = this.changes;
    this.lastOf.clear();
  }

  private forgetFirst(): void {
    const [first] = this.lastOf;
    if (!first) return;
    this.lastOf.delete(first[0]);
    this.lastOfAll = first[1];
  }
}
