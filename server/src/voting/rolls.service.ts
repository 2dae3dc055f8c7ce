import { Injectable } from '@nestjs/common';
import { votingErrors, type RollLine } from '@palabre/shared/voting';
import { Groups } from '../groups';
import { People } from '../people';
import type { Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { RollRepository } from './roll.repository';

/** Who is on a round's roll. */
@Injectable()
export class Rolls {
  constructor(
    private readonly groups: Groups,
    private readonly people: People,
    private readonly roll: RollRepository,
  ) {}

  /** Everybody who takes part in the group now, as they are now. */
  async draw(tx: Tx, groupId: string): Promise<RollLine[]> {
    const voters = await this.groups.voters(tx, groupId);
    const lines = await this.people.rollLines(tx, voters);
    if (lines.length === 0) throw new DomainError(votingErrors.roll_empty);
    return lines;
  }

  freeze(tx: Tx, roundId: string, lines: RollLine[]): Promise<void> {
    return this.roll.freeze(tx, roundId, lines);
  }
}
