import type { MandateOnRoll, RollLine } from '@palabre/shared/voting';
import type { RollEntryEntity } from './roll-entry.entity';

/** The columns of a mandate. */
export type MandateColumns = Pick<RollEntryEntity, 'organisation' | 'votes' | 'alternateId' | 'maySplit'>;

/** A line of a roll as its table keeps it. */
export const entryOf = (roundId: string, { mandate, ...line }: RollLine): RollEntryEntity => ({
  roundId,
  ...line,
  votes: mandate?.votes ?? null,
  alternateId: mandate?.alternate ?? null,
  maySplit: mandate?.split ?? null,
});

/** And back: where people vote for themselves the line says nothing of mandates, as its hash was taken. */
export const lineOf = ({ personId, name, organisation, college, votes, alternateId, maySplit }: Omit<RollEntryEntity, 'roundId'>): RollLine => ({
  personId,
  name,
  organisation,
  college,
  ...(votes !== null && { mandate: { votes, alternate: alternateId, split: maySplit ?? false } }),
});

/** What is shown of a mandate; null where somebody votes for themself. */
export const mandateOf = ({ organisation, votes, maySplit }: Omit<MandateColumns, 'alternateId'>): MandateOnRoll | null =>
  votes === null ? null : { organisation: organisation ?? '', votes, split: maySplit ?? false };
