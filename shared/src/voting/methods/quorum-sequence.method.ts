/**
 * Which call of a meeting may open, by how many are there at each. Lei 5.764/71 art. 40 (Brazil: two thirds, half plus one, ten members, at least an hour
 * apart); Ley 79/1988 art. 31 (Colombia: half, then a tenth with a floor, after an hour); Ley 20.337 art. 49 (Argentina: half plus one, then any number after
 * an hour); C. com. L225-98 and L225-96 (France: a fifth, then none; a quarter, then a fifth).
 */
import * as z from 'zod/mini';
import { delayOf, requiredOf } from '../call.rules';
import { CallQuorum, Delay } from '../rule.schema';
import { parseThreshold } from '../threshold.rules';
import { CountFileFault } from './count-file.fault';
import { countMethod } from './count.method';
import { Many } from './counts.schema';

const Call = z.strictObject({
  call: z.int().check(z.positive()),
  quorum: z.union([z.literal('none'), CallQuorum]),
  minDelay: z.optional(Delay),
});
const Head = z.strictObject({
  method: z.literal('quorum-sequence'),
  options: z.strictObject({ calls: z.array(Call).check(z.minLength(1), z.maxLength(9)) }),
  members: z.int().check(z.positive()),
  /** at the first call, the second... as far as they were held */
  present: z.array(Many),
});
type Call = z.infer<typeof Call>;

export const quorumSequence = countMethod({
  head: Head,
  ballot: null,
  begin: ({ options: { calls }, members, present }) => ({
    add: () => undefined,
    result() {
      checkCalls(calls, members, present);
      const required = calls.map(({ quorum }) => requiredOf(quorum === 'none' ? null : quorum, members));
      const met = present.map((there, place) => there >= (required[place] ?? 0));
      const opens = met.indexOf(true);
      const delays = calls.map(({ minDelay }) => (minDelay === undefined ? null : delayOf(minDelay) / 3_600_000));
      return { required, met, opensAtCall: opens < 0 ? null : opens + 1, minDelayHours: delays };
    },
  }),
});

function checkCalls(calls: readonly Call[], members: number, present: readonly number[]): void {
  const misplaced = calls.findIndex(({ call }, place) => call !== place + 1);
  if (misplaced >= 0) throw new CountFileFault('invalid', 'calls are numbered 1, 2, 3', ['options', 'calls', misplaced, 'call']);
  const unreadable = calls.findIndex(({ quorum }) => typeof quorum === 'string' && quorum.startsWith('>') && !parseThreshold(quorum));
  if (unreadable >= 0) throw new CountFileFault('invalid', 'more than the whole', ['options', 'calls', unreadable, 'quorum']);
  if (present.length > calls.length) throw new CountFileFault('invalid', 'more calls were held than the rule has', ['present', calls.length]);
  const crowded = present.findIndex((there) => there > members);
  if (crowded >= 0) throw new CountFileFault('invalid', 'more are present than there are members', ['present', crowded]);
}
