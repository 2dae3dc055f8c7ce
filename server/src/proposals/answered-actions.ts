import { Injectable } from '@nestjs/common';
import { defaultLocale } from '@palabre/shared/kernel';
import { proposalErrors } from '@palabre/shared/proposals';
import type { Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Roadmap } from '../roadmap';
import { ProposalRepository } from './proposal.repository';

/** The actions a proposal answers: known to the roadmap, each once, in the order they were given. */
@Injectable()
export class AnsweredActions {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly roadmap: Roadmap,
  ) {}

  /** @returns whether they are others than before */
  async set(tx: Tx, proposalId: string, actionIds: readonly string[]): Promise<boolean> {
    const wanted = [...new Set(actionIds)];
    const before = (await this.proposals.actionsOf(tx, [proposalId])).get(proposalId) ?? [];
    if (before.join() === wanted.join()) return false;
    const known = await this.roadmap.actionMentions(tx, wanted, defaultLocale);
    const unknown = wanted.find((id) => !known.has(id));
    if (unknown !== undefined) throw new DomainError(proposalErrors.action_unknown, { actionId: unknown });
    await this.proposals.setActions(tx, proposalId, wanted);
    return true;
  }
}
