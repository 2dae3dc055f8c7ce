/** Voters whose ballots approve of the same options. */
export interface ApprovalGroup {
  /** places of the options, ascending */
  approved: readonly number[];
  voters: number;
}

/** Gathers approval ballots: equal ones are kept once, so memory grows with the number of different ballots, not of voters. */
export class ApprovalGroups {
  private readonly places: ReadonlyMap<string, number>;
  private readonly known = new Map<string, { approved: number[]; voters: number }>();
  /** all voters, those who approve of nothing among them */
  voters = 0;
  /** how many approve of each option, by its place */
  readonly votes: number[];

  /** @param options ids, each once */
  constructor(options: readonly string[]) {
    this.places = new Map(options.map((option, place) => [option, place]));
    this.votes = options.map(() => 0);
  }

  /** @param approvals known options, each once @param times how many voters cast the ballot, > 0 */
  add(approvals: readonly string[], times: number): void {
    const approved = approvals.map((option) => this.places.get(option) as number).toSorted((a, b) => a - b);
    const key = String.fromCharCode(...approved);
    const group = this.known.get(key);
    if (group) group.voters += times;
    else this.known.set(key, { approved, voters: times });
    this.voters += times;
    for (const place of approved) this.votes[place] = (this.votes[place] as number) + times;
  }

  /** In the order in which their first ballot came, which changes nothing that is computed from them. */
  groups(): ApprovalGroup[] {
    return [...this.known.values()];
  }

  /** By option, the places in `groups` of those who approve of it. */
  supporters(): number[][] {
    const supporters = this.votes.map((): number[] => []);
    this.groups().forEach(({ approved }, group) => approved.forEach((option) => supporters[option]?.push(group)));
    return supporters;
  }
}
