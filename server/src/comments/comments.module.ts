import { Module } from '@nestjs/common';
import { PeopleModule } from '../people';
import { ProposalsModule } from '../proposals';
import { RoadmapModule } from '../roadmap';
import { CommentRepository } from './comment.repository';
import { CommentSubjects } from './comment.subjects';
import { CommentsController } from './comments.controller';
import { Comments } from './comments.service';
import { Threads } from './threads.service';

@Module({
  imports: [PeopleModule, RoadmapModule, ProposalsModule],
  controllers: [CommentsController],
  providers: [CommentRepository, CommentSubjects, Threads, Comments],
  exports: [Comments],
})
export class CommentsModule {}
