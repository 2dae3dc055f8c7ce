/**
 * Ballots written short: `3ab cd -` are three voters who approve of a and b, one who approves of c and d, one of nobody.
 * @param ballots options are one letter each
 */
export const ballotsOf = (ballots: string): { count: number; approvals: string[] }[] =>
  ballots
    .split(' ')
    .filter((ballot) => ballot !== '')
    .map((ballot) => ({ count: Number(/^\d+/.exec(ballot)?.[0] ?? 1), approvals: [...ballot.replace(/^\d+|-/, '')] }));

/** Committees written short, in the order of the alphabet. */
export const committeesIn = (result: Record<string, unknown>): string[] =>
  (result.winningCommittees as string[][]).map((committee) => committee.toSorted().join('')).toSorted();
