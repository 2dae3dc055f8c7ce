import { Injectable } from '@nestjs/common';
import type { Locale, Page } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { readProposal, type ProposalCard, type ProposalQuery } from '@palabre/shared/proposals';
import type { ActionMention } from '@palabre/shared/roadmap';
import { Groups } from '../groups';
import type { Tx } from '../platform/database';
import { Roadmap } from '../roadmap';
import type { ProposalEntity } from './proposal.entity';
import { presentCard } from './proposal.presenter';
import { ProposalRepository } from './proposal.repository';

/** Proposals as lists show them: one query a kind of thing, however many proposals. */
@Injectable()
export class ProposalCards {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly groups: Groups,
    private readonly roadmap: Roadmap,
  ) {}

  /** Newest first. The condition of `readProposal` is put to the database, or a page would come out short. */
  async page(tx: Tx, actor: Actor, { groupId, state, actionId, themeId, ...page }: ProposalQuery, locale: Locale): Promise<Page<ProposalCard>> {
    const ofTheme = themeId === undefined ? undefined : await this.roadmap.actionsOfTheme(tx, themeId);
    const actionIds = actionId === undefined ? ofTheme : [actionId].filter((id) => ofTheme?.includes(id) ?? true);
    const publishedOnly = !readProposal(actor, { published: false }).allowed;
    const { items, nextCursor } = await this.proposals.page(tx, { groupId, state, actionIds, publishedOnly }, page);
    return { items: await this.of(tx, actor, items, locale), nextCursor };
  }

  /** What the actor may not read is left out. */
  async of(tx: Tx, actor: Actor, proposals: readonly ProposalEntity[], locale: Locale): Promise<ProposalCard[]> {
    const readable = proposals.filter(({ publishedAt }) => readProposal(actor, { published: publishedAt !== null }).allowed);
    const groups = await this.groups.names(tx, unique(readable.map(({ groupId }) => groupId)));
    const actions = await this.actionsOf(
      tx,
      readable.map(({ id }) => id),
      locale,
    );
    return readable.map((proposal) => presentCard(proposal, { group: groups.get(proposal.groupId), actions: actions.get(proposal.id) ?? [] }));
  }

  /** proposal -> the actions it answers */
  async actionsOf(tx: Tx, proposalIds: readonly string[], locale: Locale): Promise<Map<string, ActionMention[]>> {
    const ids = await this.proposals.actionsOf(tx, proposalIds);
    const mentions = await this.roadmap.actionMentions(tx, unique([...ids.values()].flat()), locale);
    return new Map([...ids].map(([id, actionIds]) => [id, actionIds.flatMap((actionId) => mentions.get(actionId) ?? [])]));
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)];
