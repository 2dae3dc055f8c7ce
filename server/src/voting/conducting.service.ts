import { Injectable } from '@nestjs/common';
import { facilitate } from '@palabre/shared/groups';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { votingErrors, type ExtendRound } from '@palabre/shared/voting';
import { Groups } from '../groups';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce } from '../platform/errors';
import { RoundCancelling } from './cancelling.service';
import { RoundExtending } from './extending.service';
import type { RoundEntity } from './round.entity';
import { RoundRepository } from './round.repository';

/** What facilitators may do to a round that exists: call it off before it opens, put off its close where the rule allows it. Nothing else. */
@Injectable()
export class RoundConduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: Groups,
    private readonly rounds: RoundRepository,
    private readonly cancelling: RoundCancelling,
    private readonly extending: RoundExtending,
  ) {}

  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.enter(tx, actor, id, 'prepared');
      await this.cancelling.cancel(tx, round, { personId: personIdOf(actor), reason });
    });
  }

  extend(actor: Actor, id: string, extension: ExtendRound): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const round = await this.enter(tx, actor, id, 'open');
      await this.extending.extend(tx, actor, round, extension);
    });
  }

  private async enter(tx: Tx, actor: Actor, id: string, state: 'prepared' | 'open'): Promise<RoundEntity> {
    const round = await this.rounds.find(tx, id);
    if (!round) throw new DomainError(votingErrors.round_not_found);
    const personId = personIdOf(actor);
    enforce(facilitate(actor, { role: personId ? await this.groups.roleOf(tx, round.groupId, personId) : null }));
    const locked = await this.rounds.lockIn(tx, id, state);
    if (!locked) throw new DomainError(votingErrors.wrong_moment, { state: round.state });
    return locked;
  }
}
