import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { castBallot, votingErrors } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../../platform/database';
import { enforce, found } from '../../platform/errors';
import { Proxies } from '../rolls/proxies.service';
import type { RoundEntity } from '../round.entity';
import { Participations } from '../participations.reader';
import { Casting } from './casting.service';

const everyKind = ['named', 'closed', 'secret'] as const;

/** Letting somebody else vote in one's place, and taking that back. */
@Injectable()
export class Representation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casting: Casting,
    private readonly proxies: Proxies,
    private readonly participations: Participations,
  ) {}

  give(actor: Actor, roundId: string, to: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { round, personId, voted } = await this.enter(tx, actor, roundId);
      await this.proxies.give(tx, round, { from: personId, to }, voted);
    });
  }

  revoke(actor: Actor, roundId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { round, personId } = await this.enter(tx, actor, roundId);
      await this.proxies.revoke(tx, round, personId);
    });
  }

  /** As for a ballot: whoever is on the roll, until the close. */
  private async enter(tx: Tx, actor: Actor, roundId: string): Promise<{ round: RoundEntity; personId: string; voted: boolean }> {
    const round = await this.casting.round(tx, roundId, everyKind);
    const personId = personIdOf(actor);
    const { onRoll, voted } = (await this.participations.of(tx, personId, [round]))(roundId);
    enforce(castBallot(actor, { ...this.casting.situation(round), onRoll }));
    return { round, personId: found(personId, votingErrors.not_on_roll), voted };
  }
}
