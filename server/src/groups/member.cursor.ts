import { type GroupRole, rolesByRank } from '@palabre/shared/groups';
import { Id, kernelErrors } from '@palabre/shared/kernel';
import { DomainError } from '../platform/errors';
import type { MembershipEntity } from './membership.entity';

/** The place in a list of members: facilitators first, then in the order they came. Ids do not sort so. */
export interface MemberPlace {
  rank: number;
  since: Date;
  personId: string;
}

const form = /^([1-9])_(\d{1,15})_(.+)$/;

/** As `array_position` counts. */
const rankOf = (role: string): number => rolesByRank.indexOf(role as GroupRole) + 1;

export const writeCursor = ({ role, since, personId }: MembershipEntity): string => `${rankOf(role)}_${since.getTime()}_${personId}`;

/** @throws kernel/invalid_input for a cursor that is not one of ours */
export function readCursor(cursor: string): MemberPlace {
  const [, rank, since, personId = ''] = form.exec(cursor) ?? [];
  if (!Id.safeParse(personId).success) throw new DomainError(kernelErrors.invalid_input);
  return { rank: Number(rank), since: new Date(Number(since)), personId };
}
