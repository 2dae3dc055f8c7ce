import { Injectable } from '@nestjs/common';
import { isAllowed } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { votingErrors, type RoundState } from '@palabre/shared/voting';
import { Groups } from '../groups';
import type { Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import type { RoundEntity } from './round.entity';
import { RoundRepository } from './round.repository';

/** Who conducts a round: the facilitators of its group, as they are now. */
@Injectable()
export class Facilitating {
  constructor(
    private readonly groups: Groups,
    private readonly rounds: RoundRepository,
  ) {}

  /** The round, alone with it. @throws voting/round_not_found, groups/not_a_facilitator, voting/wrong_moment when it is not, or no longer, in this state */
  async enter(tx: Tx, actor: Actor, id: string, state: RoundState): Promise<RoundEntity> {
    const round = found(await this.rounds.find(tx, id), votingErrors.round_not_found);
    enforce(await this.groups.facilitation(tx, actor, round.groupId));
    const locked = await this.rounds.lockIn(tx, id, state);
    if (!locked) throw new DomainError(votingErrors.wrong_moment, { state: round.state });
    return locked;
  }

  async may(tx: Tx, actor: Actor, { groupId }: RoundEntity): Promise<boolean> {
    return isAllowed(await this.groups.facilitation(tx, actor, groupId));
  }
}
