/**
 * Highest averages: the votes of each list are divided by a row of divisors, and the highest quotients take the seats, one after the other. M. Balinski and
 * H. P. Young, "Fair Representation" (1982), ch. 9 and appendix A. Quotients are compared by cross multiplication: none is ever rounded.
 */
import * as z from 'zod/mini';
import { ListVotes, seatOptions } from './apportionment.schema';
import { Hall, listsTakingPart, seatsAsTaken } from './apportionment.rules';
import { countMethod, type CountMethod } from './count.method';
import { Ties } from './tie.rules';

/**
 * A method of highest averages.
 * @param divisorOf the divisor for a list that has `seats` seats: a whole number > 0 that grows with them
 */
export function highestAverages(method: string, divisorOf: (seats: number) => number): CountMethod {
  return countMethod({
    head: z.strictObject({ method: z.literal(method), options: z.strictObject(seatOptions), votes: ListVotes }),
    ballot: null,
    begin: ({ votes, options: { seats, atLeast, tieBreak } }) => ({
      add: () => undefined,
      result() {
        const known = new Map(Object.entries(votes));
        const ties = new Ties(tieBreak, [...known.keys()]);
        const hall = new Hall(known, seats, ties);
        const taking = listsTakingPart(known, atLeast);
        const divisor = (list: string): number => divisorOf(hall.seats.get(list) ?? 0);
        while (hall.left > 0 && taking.length > 0) {
          const next = highest(taking, known, divisor);
          hall.takeEach(next, (list) => `${known.get(list)}/${divisor(list)}`);
        }
        return seatsAsTaken(known, taking, hall, ties);
      },
    }),
  });
}

/** All lists with the highest quotient, in the order of `lists`. */
function highest(lists: readonly string[], votes: ReadonlyMap<string, number>, divisorOf: (list: string) => number): string[] {
  let best: string[] = [];
  let [num, den] = [0n, 1n];
  for (const list of lists) {
    const [own, divisor] = [BigInt(votes.get(list) ?? 0), BigInt(divisorOf(list))];
    const [left, right] = [own * den, num * divisor];
    if (left > right) {
      best = [list];
      [num, den] = [own, divisor];
    } else if (left === right) best.push(list);
  }
  return best;
}
