import { Injectable } from '@nestjs/common';
import { commentErrors, type CommentSubject } from '@palabre/shared/comments';
import type { GroupRole } from '@palabre/shared/groups';
import { defaultLocale, Id, Locale, type Fragment } from '@palabre/shared/kernel';
import { topic } from '@palabre/shared/live';
import type { Actor } from '@palabre/shared/people';
import { readProposal } from '@palabre/shared/proposals';
import type { Tx } from '../platform/database';
import { enforce, found } from '../platform/errors';
import { Proposals } from '../proposals';
import { Roadmap } from '../roadmap';

/** What a comment needs to know of what it is on. */
export interface Commented {
  /** the actor's place in the group the subject belongs to; an action belongs to none */
  role: GroupRole | null;
  groupId: string | null;
  topics: string[];
  /** for the journal, which everybody reads: null while the subject is a draft */
  title: Fragment | null;
}

/** Actions and proposals, as things one can comment on. */
@Injectable()
export class CommentSubjects {
  constructor(
    private readonly roadmap: Roadmap,
    private readonly proposals: Proposals,
  ) {}

  /** Refuses what does not exist and what the actor may not read. */
  open(tx: Tx, actor: Actor, subject: CommentSubject): Promise<Commented> {
    return subject.kind === 'action' ? this.openAction(tx, subject.id) : this.openProposal(tx, actor, subject.id);
  }

  private async openAction(tx: Tx, id: string): Promise<Commented> {
    const action = found((await this.roadmap.actionMentions(tx, [id], defaultLocale)).get(id), commentErrors.subject_not_found);
    return { role: null, groupId: null, topics: [topic.action(id)], title: action.title };
  }

  private async openProposal(tx: Tx, actor: Actor, id: string): Promise<Commented> {
    const proposal = await this.proposals.find(tx, found(Id.safeParse(id).data, commentErrors.subject_not_found));
    const situation = await this.proposals.situation(tx, actor, proposal);
    enforce(readProposal(actor, situation));
    const title = situation.published ? { text: proposal.title, lang: Locale.parse(proposal.lang) } : null;
    return { role: situation.role, groupId: proposal.groupId, topics: [topic.proposal(id), topic.group(proposal.groupId)], title };
  }
}
