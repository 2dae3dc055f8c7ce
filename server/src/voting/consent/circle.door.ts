import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { castBallot, votingErrors, type ConsentStep } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Casting } from '../ballots/casting.service';
import { RollRepository } from '../rolls/roll.repository';
import type { RoundEntity } from '../round.entity';
import { Circles } from './circles.service';

/** Who may speak in a consent round: as for a ballot, whoever is on its roll, until it closes; and at the step for which their word is meant. */
@Injectable()
export class CircleDoor {
  constructor(
    private readonly casting: Casting,
    private readonly roll: RollRepository,
    private readonly circles: Circles,
  ) {}

  /** Shares the lock of those who cast. @throws voting/wrong_step also where the round is by another rule */
  async enter(tx: Tx, actor: Actor, roundId: string, step: ConsentStep): Promise<{ round: RoundEntity; personId: string }> {
    const round = await this.casting.round(tx, roundId, ['named', 'closed', 'secret']);
    if (round.rule.method !== 'consent') throw new DomainError(votingErrors.wrong_step);
    const personId = personIdOf(actor);
    const onRoll = personId !== null && (await this.roll.of(tx, roundId, [personId])).has(personId);
    enforce(castBallot(actor, { ...this.casting.situation(round), onRoll }));
    await this.circles.requireStep(tx, round, step);
    return { round, personId: found(personId, votingErrors.not_on_roll) };
  }
}
