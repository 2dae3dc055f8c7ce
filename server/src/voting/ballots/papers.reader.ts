import { Injectable } from '@nestjs/common';
import type { Ballot } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import type { RoundEntity } from '../round.entity';
import { BallotRepository } from './ballot.repository';
import { UrnRepository, type UrnBallot } from './urn.repository';

/** A ballot with a name. */
export interface NamedPaper {
  personId: string;
  code: string;
  nonce: string;
  ballot: Ballot;
}

/** The ballots of a round as its export holds them: by person, or by receipt where they are secret. */
@Injectable()
export class Papers {
  constructor(
    private readonly ballots: BallotRepository,
    private readonly urn: UrnRepository,
  ) {}

  async of(tx: Tx, { id, rule }: RoundEntity): Promise<NamedPaper[] | UrnBallot[]> {
    if (rule.secrecy === 'secret') return this.urn.all(tx, id);
    return (await this.ballots.counted(tx, id)).map(({ personId, code, nonce, ballot }) => ({ personId, code, nonce, ballot }));
  }

  /** With the college each counts in. */
  counted(tx: Tx, { id, rule }: RoundEntity): Promise<{ ballot: Ballot; college: string | null }[]> {
    return rule.secrecy === 'secret' ? this.urn.all(tx, id) : this.ballots.counted(tx, id);
  }

  /** Nothing in a secret urn says any more when a ballot came. */
  async mix(tx: Tx, { id, rule }: RoundEntity): Promise<void> {
    if (rule.secrecy === 'secret') await this.urn.mix(tx, id);
  }
}
