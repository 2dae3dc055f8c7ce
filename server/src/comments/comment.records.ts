import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { EventLog } from '../platform/events';
import type { CommentEntity } from './comment.entity';
import type { Commented } from './comment.subjects';

type Happening = 'posted' | 'edited' | 'deleted' | 'reacted' | 'reaction_taken_back';

/** When things happen to a comment, and what the journal says of it: never its words. */
@Injectable()
export class CommentRecords {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly events: EventLog,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  nextId(): string {
    return this.ids.next();
  }

  async happened(tx: Tx, what: Happening, by: Actor, comment: CommentEntity, on: Commented): Promise<void> {
    await this.events.record(tx, {
      kind: `comments.${what}`,
      actorId: personIdOf(by),
      groupId: on.groupId,
      subject: { kind: comment.subjectKind, id: comment.subjectId },
      topics: on.topics,
      details: { commentId: comment.id, ...(on.title && { title: on.title.text, lang: on.title.lang }) },
    });
  }
}
