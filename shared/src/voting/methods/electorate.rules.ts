import type { ApprovalGroup, ApprovalGroups } from './approval-groups.rules';

/** Who approves of whom, once all ballots are gathered. Candidates and groups are named by their places. */
export class Electorate {
  readonly groups: readonly ApprovalGroup[];
  /** how many approve of each candidate */
  readonly votes: readonly number[];
  readonly voters: number;
  /** groups that approve of each candidate */
  readonly supporters: readonly (readonly number[])[];

  constructor(approvals: ApprovalGroups) {
    this.groups = approvals.groups();
    this.votes = approvals.votes;
    this.voters = approvals.voters;
    const supporters = this.votes.map((): number[] => []);
    this.groups.forEach(({ approved }, group) => approved.forEach((candidate) => supporters[candidate]?.push(group)));
    this.supporters = supporters;
  }

  /**
   * Among those who approve of a candidate: how many, of each level, approve of each other candidate too.
   * @param levels of each group: a load, a number of seats, ...
   * @returns by level, voters by candidate
   */
  supportersByLevel(candidate: number, levels: ArrayLike<number>): Map<number, Float64Array> {
    const found = new Map<number, Float64Array>();
    for (const group of this.supporters[candidate] ?? []) {
      const { approved, voters } = this.groups[group] as ApprovalGroup;
      const level = levels[group] ?? 0;
      const row = found.get(level) ?? new Float64Array(this.votes.length);
      found.set(level, row);
      for (const other of approved) row[other] = (row[other] ?? 0) + voters;
    }
    return found;
  }
}
