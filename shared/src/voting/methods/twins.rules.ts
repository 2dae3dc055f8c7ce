import type { ApprovalGroup } from './approval-groups.rules';
import type { Slate } from './committee-slates.rules';

/** Candidates whom the very same voters approve of: whatever a count of approvals does with one of them, it could do with another. */
export class Twins {
  private known: readonly string[] | undefined;

  /** @param size how many candidates there are */
  constructor(
    private readonly groups: readonly ApprovalGroup[],
    private readonly size: number,
  ) {}

  /** Of twins the first only. @param candidates places, ascending */
  firstOfEach(candidates: readonly number[]): number[] {
    const first = new Map<string, number>();
    for (const candidate of candidates) if (!first.has(this.nameOf(candidate))) first.set(this.nameOf(candidate), candidate);
    return [...first.values()];
  }

  /** All committees that differ from this one by twins only. */
  slateOf(committee: readonly number[]): Slate {
    const families = new Map<string, { from: number[]; take: number }>(committee.map((member) => [this.nameOf(member), { from: [], take: 0 }]));
    for (const member of committee) (families.get(this.nameOf(member)) as { take: number }).take += 1;
    for (let candidate = 0; candidate < this.size; candidate += 1) families.get(this.nameOf(candidate))?.from.push(candidate);
    const all = [...families.values()];
    return { sure: all.flatMap(({ from, take }) => (take === from.length ? from : [])), pools: all.filter(({ from, take }) => take < from.length) };
  }

  /** The same name for twins. */
  private nameOf(candidate: number): string {
    this.known ??= this.names();
    return this.known[candidate] ?? '';
  }

  private names(): string[] {
    const voters = Array.from({ length: this.size }, (): number[] => []);
    this.groups.forEach(({ approved }, group) => approved.forEach((candidate) => voters[candidate]?.push(group)));
    return voters.map(String);
  }
}
