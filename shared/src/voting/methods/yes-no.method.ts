/**
 * Yes, no, abstain. With Y, N, A votes, B blanks, I invalid papers, P present or represented and M members, the base D of the majority is: expressed
 * Y + N; cast Y + N + A + B + I; present P; members M. Adopted iff the quorum is met and Y / D meets the threshold; D = 0 is not adopted, and 50-50 under
 * a strict half is a rejection. The bases are those of Robert's Rules of Order (12th ed., § 44) and of French company law (C. com. L225-96 and L225-98:
 * expressed votes, without abstentions, blanks and void papers, since the law of 19 July 2019).
 */
import * as z from 'zod/mini';
import { fraction, formatFraction, percentOf } from '../../kernel';
import { meets } from '../threshold.rules';
import { CountFileFault } from './count-file.fault';
import { countMethod } from './count.method';
import { Many, ThresholdOption } from './counts.schema';

const Counts = z.strictObject({
  yes: Many,
  no: Many,
  abstain: z._default(Many, 0),
  blank: z._default(Many, 0),
  invalid: z._default(Many, 0),
  present: z.optional(Many),
  members: z.optional(Many),
});
type Counts = z.infer<typeof Counts>;

const Quorum = z.strictObject({ counts: z.enum(['present', 'cast', 'valid', 'yes']), of: z.literal('members'), min: ThresholdOption });

const Head = z.strictObject({
  method: z.literal('yes-no'),
  options: z.prefault(
    z.strictObject({
      base: z._default(z.enum(['expressed', 'cast', 'present', 'members']), 'expressed'),
      threshold: z.prefault(ThresholdOption, '>1/2'),
      quorum: z.optional(Quorum),
    }),
    {},
  ),
  counts: Counts,
});

export const yesNo = countMethod({
  head: Head,
  ballot: null,
  begin: ({ counts, options: { base, threshold, quorum } }) => ({
    add: () => undefined,
    result() {
      checkSums(counts);
      const { yes } = counts;
      const of = basesOf(counts)[base]();
      const quorumOf = quorum && { num: numeratorOf(counts, quorum.counts), den: need(counts, 'members') };
      const quorumMet = quorumOf ? meets(quorumOf.num, quorumOf.den, quorum.min) : true;
      const adopted = meets(yes, of, threshold);
      return {
        outcome: quorumMet ? (adopted ? 'adopted' : 'rejected') : 'no-quorum',
        yesShare: `${yes}/${of}`,
        yesSharePercent: of === 0 ? null : percentOf(fraction(yes, of), 4),
        threshold: threshold.text,
        base,
        quorumMet,
        quorumShare: quorumOf ? (quorumOf.den === 0 ? '0/0' : formatFraction(fraction(quorumOf.num, quorumOf.den))) : null,
      };
    },
  }),
});

function basesOf(counts: Counts): Record<'expressed' | 'cast' | 'present' | 'members', () => number> {
  return {
    expressed: () => counts.yes + counts.no,
    cast: () => castIn(counts),
    present: () => need(counts, 'present'),
    members: () => need(counts, 'members'),
  };
}

function numeratorOf(counts: Counts, counted: 'present' | 'cast' | 'valid' | 'yes'): number {
  if (counted === 'present') return need(counts, 'present');
  if (counted === 'yes') return counts.yes;
  return castIn(counts) - (counted === 'valid' ? counts.invalid : 0);
}

const castIn = ({ yes, no, abstain, blank, invalid }: Counts): number => yes + no + abstain + blank + invalid;

/** A number that this rule counts with cannot be guessed. */
function need(counts: Counts, key: 'present' | 'members'): number {
  const many = counts[key];
  if (many === undefined) throw new CountFileFault('missing', 'this rule counts with it', ['counts', key]);
  return many;
}

/** Nobody votes who is not there, and nobody is there who is no member. */
function checkSums(counts: Counts): void {
  const { present, members } = counts;
  if (present !== undefined && castIn(counts) > present) throw new CountFileFault('invalid', 'more have voted than were present', ['counts', 'present']);
  if (members !== undefined && Math.max(castIn(counts), present ?? 0) > members)
    throw new CountFileFault('invalid', 'more than there are members', ['counts', 'members']);
}
