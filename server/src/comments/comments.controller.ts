import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CommentHistory, CommentQuery, CommentView, commentErrors, EditComment, PostComment, ReactionKind, ThreadPage } from '@palabre/shared/comments';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { Comments } from './comments.service';
import { Threads } from './threads.service';

@Controller('api/comments')
export class CommentsController {
  constructor(
    private readonly comments: Comments,
    private readonly threads: Threads,
  ) {}

  @Get()
  @Answers(ThreadPage, { summary: 'The threads on an action or a proposal, newest first.', errors: [commentErrors.subject_not_found] })
  list(@CurrentActor() actor: Actor, @Query({ schema: CommentQuery }) query: CommentQuery) {
    return this.threads.page(actor, query);
  }

  @Post()
  @Answers(CommentView, { summary: 'Comment, or answer a comment. Sending it twice posts it once.', status: 201, errors: [commentErrors.cannot_answer] })
  post(@CurrentActor() actor: Actor, @Body({ schema: PostComment }) body: PostComment) {
    return this.comments.post(actor, body);
  }

  @Patch(':id')
  @Answers(CommentView, { summary: 'Change one’s own words; the earlier ones stay readable.', errors: [commentErrors.not_yours, commentErrors.deleted] })
  edit(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: EditComment }) body: EditComment) {
    return this.comments.edit(actor, id, body);
  }

  @Delete(':id')
  @Answers(CommentView, { summary: 'Delete a comment; a trace stays.', errors: [commentErrors.not_yours, commentErrors.deleted] })
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.comments.remove(actor, id);
  }

  @Get(':id/history')
  @Answers(CommentHistory, { summary: 'What a comment said before, and now.', errors: [commentErrors.not_found, commentErrors.deleted] })
  history(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.threads.history(actor, id);
  }

  @Put(':id/reactions/:kind')
  @Answers(CommentView, { summary: 'React to a comment.' })
  react(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('kind', { schema: ReactionKind }) kind: ReactionKind) {
    return this.comments.react(actor, id, kind);
  }

  @Delete(':id/reactions/:kind')
  @Answers(CommentView, { summary: 'Take a reaction back.' })
  takeBack(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('kind', { schema: ReactionKind }) kind: ReactionKind) {
    return this.comments.takeBack(actor, id, kind);
  }
}
