import { Injectable } from '@nestjs/common';
import type { GroupRole } from '@palabre/shared/groups';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { proposalErrors, readProposal, type ProposalSituation, type ProposalState } from '@palabre/shared/proposals';
import { Groups } from '../groups';
import type { Tx } from '../platform/database';
import { enforce, found } from '../platform/errors';
import type { ProposalEntity } from './proposal.entity';
import { ProposalRepository } from './proposal.repository';

export interface OpenedProposal {
  proposal: ProposalEntity;
  situation: ProposalSituation;
}

/** The way to a proposal: what does not exist and what the actor may not read is refused here, the same way for every use. */
@Injectable()
export class ProposalAccess {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly groups: Groups,
  ) {}

  async find(tx: Tx, id: string): Promise<ProposalEntity> {
    return found(await this.proposals.find(tx, id), proposalErrors.not_found);
  }

  async open(tx: Tx, actor: Actor, id: string): Promise<OpenedProposal> {
    return this.readable(tx, actor, await this.find(tx, id));
  }

  /** Alone with the proposal until the end of the transaction. */
  async openForChange(tx: Tx, actor: Actor, id: string): Promise<OpenedProposal> {
    return this.readable(tx, actor, await this.lock(tx, id));
  }

  async lock(tx: Tx, id: string): Promise<ProposalEntity> {
    return found(await this.proposals.lock(tx, id), proposalErrors.not_found);
  }

  async situation(tx: Tx, actor: Actor, { groupId, state, publishedAt }: ProposalEntity): Promise<ProposalSituation> {
    const role = await this.groups.roleOf(tx, groupId, personIdOf(actor));
    return { role, state: state as ProposalState, published: publishedAt !== null };
  }

  /** The actor's place in a group that there is. */
  async roleIn(tx: Tx, actor: Actor, groupId: string): Promise<GroupRole | null> {
    await this.groups.find(tx, groupId);
    return this.groups.roleOf(tx, groupId, personIdOf(actor));
  }

  private async readable(tx: Tx, actor: Actor, proposal: ProposalEntity): Promise<OpenedProposal> {
    const situation = await this.situation(tx, actor, proposal);
    enforce(readProposal(actor, situation));
    return { proposal, situation };
  }
}
