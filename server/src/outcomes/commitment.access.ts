import { Injectable } from '@nestjs/common';
import type { GroupRole } from '@palabre/shared/groups';
import { hasYearTwice, outcomeErrors } from '@palabre/shared/outcomes';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { commitTo } from '@palabre/shared/proposals';
import { Groups } from '../groups';
import type { Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Proposals } from '../proposals';
import type { CommitmentEntity } from './commitment.entity';
import { CommitmentRepository } from './commitment.repository';

type Promised = Pick<CommitmentEntity, 'ownerId' | 'groupId' | 'targets'>;

/** From which place the actor acts on a commitment, and what a commitment has to be. */
@Injectable()
export class CommitmentAccess {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly proposals: Proposals,
    private readonly groups: Groups,
  ) {}

  /** Refuses whoever may not commit the group, and what is not adopted. */
  async toMake(tx: Tx, actor: Actor, proposalId: string): Promise<{ groupId: string; role: GroupRole | null }> {
    const proposal = await this.proposals.find(tx, proposalId);
    const situation = await this.proposals.situation(tx, actor, proposal);
    enforce(commitTo(actor, situation));
    return { groupId: proposal.groupId, role: situation.role };
  }

  /** Alone with the commitment until the end of the transaction. */
  async toChange(tx: Tx, actor: Actor, id: string): Promise<{ commitment: CommitmentEntity; role: GroupRole | null }> {
    const commitment = found(await this.commitments.findForChange(tx, id), outcomeErrors.commitment_not_found);
    return { commitment, role: await this.groups.roleOf(tx, commitment.groupId, personIdOf(actor)) };
  }

  /** @param before the commitment as it was: an owner who has left the group since does not stand in the way of other changes */
  async check(tx: Tx, { ownerId, groupId, targets }: Promised, before?: Promised): Promise<void> {
    if (hasYearTwice(targets)) throw new DomainError(outcomeErrors.target_year_twice);
    if (ownerId === before?.ownerId) return;
    const role = await this.groups.roleOf(tx, groupId, ownerId);
    if (role !== 'facilitator' && role !== 'member') throw new DomainError(outcomeErrors.owner_not_in_group);
  }
}
