import * as z from 'zod/mini';
import { CountFileFault } from './count-file.fault';
import { exactly } from './exact-total.rules';
import { readStrictly } from './strict.reader';

/** A count that is given ballots one by one, so that a file of a million lines is never in memory. */
export interface Count<Ballot> {
  /** @param times how many voters cast it, a whole number > 0 */
  add(ballot: Ballot, times: number): void;
  /** @returns the result as plain JSON; whatever decided in it is exact: whole numbers, or text */
  result(): Record<string, unknown>;
}

/** A way of counting as the count file knows it. */
export interface MethodParts<Head, Ballot> {
  /** everything of the file but its ballots; strict: an unknown key is a fault */
  readonly head: z.ZodMiniType<Head>;
  /** what a ballot holds beside its `count`, for this head: an unknown option is a fault; null for methods that count no ballots */
  readonly ballot: ((head: Head) => z.ZodMiniType<Ballot>) | null;
  readonly begin: (head: Head) => Count<Ballot>;
}

/** A count that checks what it is given. */
export interface OpenCount {
  /** @param ballot as it stands in the file @param place of it in the list @throws CountFileFault */
  add(ballot: unknown, place: number): void;
  result(): Record<string, unknown>;
}

export interface CountMethod {
  /** @param head the file without its ballots @throws CountFileFault */
  open(head: unknown): OpenCount;
}

const HowMany = z._default(z.int().check(z.positive()), 1);

/** Puts the parts of a method together: what comes out takes anything, and refuses what the parts do not allow. */
export function countMethod<Head, Ballot>({ head, ballot, begin }: MethodParts<Head, Ballot>): CountMethod {
  return {
    open(input) {
      const known = readStrictly(head, input, []);
      const count = begin(known);
      const Ballot = ballot?.(known);
      let voters = 0;
      return {
        add(given, place) {
          const path = ['ballots', place];
          if (!Ballot) throw new CountFileFault('unknown_key', 'this method counts no ballots', ['ballots']);
          if (typeof given !== 'object' || given === null) throw new CountFileFault('invalid', 'a ballot is an object', path);
          const { count: many, ...said } = given as { count?: unknown };
          const read = readStrictly(Ballot, said, path);
          const times = readStrictly(HowMany, many, [...path, 'count']);
          voters = exactly(voters + times, [...path, 'count']);
          count.add(read, times);
        },
        result: () => count.result(),
      };
    },
  };
}
