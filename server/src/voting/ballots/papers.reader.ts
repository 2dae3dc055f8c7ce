import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import type { RoundEntity } from '../round.entity';
import { BallotRepository, type NamedPaper } from './ballot.repository';
import { UrnRepository, type UrnBallot } from './urn.repository';

/** The ballots of a round as its export holds them: by person, or by receipt where they are secret. */
@Injectable()
export class Papers {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly urn: UrnRepository,
  ) {}

  of(tx: Tx, { id, rule }: RoundEntity): Promise<NamedPaper[] | UrnBallot[]> {
    if (rule.secrecy === 'secret') return this.urn.all(tx, id);
    return this.ballots.all(tx, id);
  }

  /** Nothing in a secret urn says any more when a ballot came. */
  async mix(tx: Tx, { id, rule }: RoundEntity): Promise<void> {
    if (rule.secrecy === 'secret') await this.urn.mix(tx, id);
  }
}
