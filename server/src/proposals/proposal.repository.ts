import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { ProposalState } from '@palabre/shared/proposals';
import { In } from 'typeorm';
import { insertOnce, pageById, type Tx } from '../platform/database';
import { ProposalActionEntity } from './proposal-action.entity';
import { ProposalEntity } from './proposal.entity';

export interface ProposalFilter {
  groupId?: string | undefined;
  /** those that answer at least one of these actions */
  actionIds?: string[] | undefined;
  state?: ProposalState | undefined;
  publishedOnly: boolean;
}

@Injectable()
export class ProposalRepository {
  find(tx: Tx, id: string): Promise<ProposalEntity | null> {
    return tx.findOneBy(ProposalEntity, { id });
  }

  findByDocument(tx: Tx, documentId: string): Promise<ProposalEntity | null> {
    return tx.findOneBy(ProposalEntity, { documentId });
  }

  /** document -> its proposal */
  async byDocuments(tx: Tx, documentIds: readonly string[]): Promise<Map<string, ProposalEntity>> {
    const proposals = await tx.findBy(ProposalEntity, { documentId: In([...documentIds]) });
    return new Map(proposals.map((proposal) => [proposal.documentId, proposal]));
  }

  /** Held until the end of the transaction: whoever moves or edits it waits for their turn here. */
  lock(tx: Tx, id: string): Promise<ProposalEntity | null> {
    return tx.findOne(ProposalEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<ProposalEntity[]> {
    return tx.findBy(ProposalEntity, { id: In([...ids]) });
  }

  byKey(tx: Tx, idempotencyKey: string, createdBy: string): Promise<ProposalEntity | null> {
    return tx.findOneBy(ProposalEntity, { idempotencyKey, createdBy });
  }

  page(tx: Tx, { groupId, actionIds, state, publishedOnly }: ProposalFilter, page: PageQuery): Promise<Page<ProposalEntity>> {
    const proposals = tx.createQueryBuilder(ProposalEntity, 'proposal');
    if (groupId) proposals.andWhere({ groupId });
    if (state) proposals.andWhere({ state });
    if (publishedOnly) proposals.andWhere('proposal.publishedAt is not null');
    if (actionIds) proposals.andWhere('proposal.id in (select proposal_id from proposal_action where action_id = any(:actionIds))', { actionIds });
    return pageById(proposals, page);
  }

  /** Inserts once however often it is sent. @returns false when its author has used this key before */
  insert(tx: Tx, proposal: ProposalEntity): Promise<boolean> {
    return insertOnce(tx, ProposalEntity, proposal);
  }

  async save(tx: Tx, { id, title, summary, state, publishedAt, updatedAt }: ProposalEntity): Promise<void> {
    await tx.update(ProposalEntity, { id }, { title, summary, state, publishedAt, updatedAt });
  }

  /** proposal -> the actions it answers, in the order its authors gave them */
  async actionsOf(tx: Tx, proposalIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.find(ProposalActionEntity, { where: { proposalId: In([...proposalIds]) }, order: { position: 'ASC' } });
    const actions = new Map<string, string[]>(proposalIds.map((id) => [id, []]));
    for (const { proposalId, actionId } of rows) actions.get(proposalId)?.push(actionId);
    return actions;
  }

  async setActions(tx: Tx, proposalId: string, actionIds: readonly string[]): Promise<void> {
    await tx.delete(ProposalActionEntity, { proposalId });
    await tx.insert(
      ProposalActionEntity,
      actionIds.map((actionId, position) => ({ proposalId, actionId, position })),
    );
  }

  async answering(tx: Tx, actionId: string): Promise<string[]> {
    const rows = await tx.find(ProposalActionEntity, { select: { proposalId: true }, where: { actionId } });
    return rows.map(({ proposalId }) => proposalId);
  }
}
