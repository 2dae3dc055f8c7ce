import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import type { ExtendRound } from '@palabre/shared/voting';
import { UnitOfWork } from '../platform/database';
import { RoundCancelling } from './cancelling.service';
import { Reminders } from './reminding/reminders.service';
import { RoundExtending } from './extending.service';
import { Facilitating } from './facilitating.service';

/** What facilitators may do to a round that exists: call it off before it opens, put off its close where the rule allows it. Nothing else. */
@Injectable()
export class RoundConduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facilitating: Facilitating,
    private readonly cancelling: RoundCancelling,
    private readonly extending: RoundExtending,
    private readonly reminders: Reminders,
  ) {}

  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.facilitating.enter(tx, actor, id, 'prepared');
      await this.cancelling.cancel(tx, round, { personId: personIdOf(actor), reason });
    });
  }

  remind(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.facilitating.enter(tx, actor, id, 'open');
      await this.reminders.remind(tx, round, personIdOf(actor));
    });
  }

  extend(actor: Actor, id: string, extension: ExtendRound): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.facilitating.enter(tx, actor, id, 'open');
      await this.extending.extend(tx, actor, round, extension);
    });
  }
}
