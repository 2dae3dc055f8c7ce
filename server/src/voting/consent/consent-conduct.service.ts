import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { votingErrors, type ConcludeConsent, type MoveConsentOn } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Records } from '../../platform/events';
import { RoundClosing } from '../closing.service';
import { Facilitating } from '../facilitating.service';
import type { RoundEntity } from '../round.entity';
import { consentHeard } from '../round.events';
import { Circles } from './circles.service';

/** What facilitators do in a consent round: they open the next step, and say what has come of the answers. */
@Injectable()
export class ConsentConduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facilitating: Facilitating,
    private readonly circles: Circles,
    private readonly closing: RoundClosing,
    private readonly records: Records,
  ) {}

  moveOn(actor: Actor, id: string, { from }: MoveConsentOn): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.enter(tx, actor, id);
      await this.circles.moveOn(tx, round, from);
      await this.records.announce(tx, consentHeard(round));
    });
  }

  /**
   * Before its time, since everybody has answered or an objection is to be worked on.
   * @throws voting/no_consent when the text is not adopted as it stands, voting/nothing_to_integrate when no objection stands
   */
  conclude(actor: Actor, id: string, { as }: ConcludeConsent): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.enter(tx, actor, id);
      await this.circles.requireStep(tx, round, 'answer');
      const { result } = await this.circles.of(tx, round);
      if (result.outcome !== as) throw new DomainError(as === 'adopted' ? votingErrors.no_consent : votingErrors.nothing_to_integrate);
      await this.closing.closeNow(tx, round);
    });
  }

  /** @throws voting/wrong_step where the round is by another rule */
  private async enter(tx: Tx, actor: Actor, id: string): Promise<RoundEntity> {
    const round = await this.facilitating.enter(tx, actor, id, 'open');
    if (round.rule.method !== 'consent') throw new DomainError(votingErrors.wrong_step);
    return round;
  }
}
