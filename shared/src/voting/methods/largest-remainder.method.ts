/**
 * Largest remainder: each list takes a seat for every whole quota of its votes, and the largest remainders take the seats that are left. The quota is Hare's
 * (votes / seats, exact: Hamilton's method, Balinski and Young, "Fair Representation", ch. 3) or Droop's (the whole part of votes / (seats + 1), plus one). Votes of
 * lists that the threshold keeps out are in no quota.
 */
import * as z from 'zod/mini';
import { formatFraction, fraction, type Fraction } from '../../kernel';
import { ListVotes, seatOptions } from './apportionment.schema';
import { Hall, listsTakingPart, seatsAsTaken, totalOf } from './apportionment.rules';
import { countMethod } from './count.method';
import { Ties } from './tie.rules';
import { byTotal, tiersBy } from './tiers.rules';

type Quota = 'hare' | 'droop';

export const largestRemainder = countMethod({
  head: z.strictObject({
    method: z.literal('largest-remainder'),
    options: z.strictObject({ ...seatOptions, quota: z._default(z.enum(['hare', 'droop']), 'hare') }),
    votes: ListVotes,
  }),
  ballot: null,
  begin: ({ votes, options: { seats, atLeast, quota, tieBreak } }) => ({
    add: () => undefined,
    result() {
      const known = new Map(Object.entries(votes));
      const ties = new Ties(tieBreak, [...known.keys()]);
      const hall = new Hall(known, seats, ties);
      const taking = listsTakingPart(known, atLeast);
      if (taking.length === 0) return seatsAsTaken(known, taking, hall, ties);
      const price = quotaOf(quota, totalOf(taking.map((list) => known.get(list) ?? 0)), seats);
      const shares = taking.toSorted((a, b) => byTotal(known)(a, b)).map((list) => shareOf(list, known.get(list) ?? 0, price));
      for (const { list, whole, quotient } of shares) for (let one = 0; one < whole; one += 1) hall.take(list, quotient);
      takeByRemainder(hall, shares);
      return { ...seatsAsTaken(known, taking, hall, ties), quota: formatFraction(price), lists: Object.fromEntries(shares.map(describe)) };
    },
  }),
});

interface Share {
  list: string;
  /** seats for whole quotas */
  whole: number;
  /** votes / quota */
  quotient: string;
  /** votes beyond the whole quotas, over the denominator of the quota */
  remainder: bigint;
  den: bigint;
}

function quotaOf(quota: Quota, votes: bigint, seats: number): Fraction {
  return quota === 'hare' ? fraction(votes, seats) : fraction(votes / BigInt(seats + 1) + 1n, 1);
}

function shareOf(list: string, votes: number, { num, den }: Fraction): Share {
  const scaled = BigInt(votes) * den;
  return { list, whole: Number(scaled / num), quotient: `${scaled}/${num}`, remainder: scaled % num, den };
}

/** Again from the first remainder where Droop's quota of very few votes leaves more seats than lists. */
function takeByRemainder(hall: Hall, shares: readonly Share[]): void {
  const remainders = new Map(shares.map(({ list, remainder }) => [list, remainder]));
  const tiers = tiersBy([...remainders.keys()], byTotal(remainders));
  const den = shares[0]?.den ?? 1n;
  while (hall.left > 0) for (const tier of tiers) if (hall.left > 0) hall.takeEach(tier, (list) => `${remainders.get(list)}/${den}`);
}

const describe = ({ list, whole, remainder, den }: Share) => [list, { whole, remainder: `${remainder}/${den}` }] as const;
