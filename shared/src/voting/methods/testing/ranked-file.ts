import fc from 'fast-check';

/** Ballots as text: `"4: a > b = c"`, one each. */
export function ballotsOf(lines: readonly string[]): { count: number; ranking: string[][] }[] {
  return lines.map((line) => {
    const [count = '1', order = ''] = line.split(':');
    return { count: Number(count), ranking: order.trim() === '' ? [] : order.split('>').map((tier) => tier.split('=').map((option) => option.trim())) };
  });
}

/** A count file of ranked ballots. */
export const rankedFile = (method: string, candidates: readonly string[], lines: readonly string[], options?: object) => ({
  method,
  ...(options && { options }),
  candidates,
  ballots: ballotsOf(lines),
});

export interface RankedBallot {
  count: number;
  ranking: string[][];
}

/** Some voters' rankings of a to d, of some of them, with or without equal ranks. */
export function someBallots(candidates: readonly string[], { equalRanks }: { equalRanks: boolean }): fc.Arbitrary<RankedBallot[]> {
  const ranking = fc
    .tuple(fc.shuffledSubarray([...candidates]), fc.array(fc.boolean(), { minLength: candidates.length, maxLength: candidates.length }))
    .map(([order, joins]) =>
      order.reduce<string[][]>((tiers, option, place) => {
        const last = tiers.at(-1);
        if (equalRanks && last && joins[place]) last.push(option);
        else tiers.push([option]);
        return tiers;
      }, []),
    );
  return fc.array(fc.record({ count: fc.integer({ min: 1, max: 9 }), ranking }), { minLength: 1, maxLength: 12 });
}

/** The same ballots with other names for the options. */
export const renamed = (ballots: readonly RankedBallot[], to: (option: string) => string): RankedBallot[] =>
  ballots.map(({ count, ranking }) => ({ count, ranking: ranking.map((tier) => tier.map(to)) }));
