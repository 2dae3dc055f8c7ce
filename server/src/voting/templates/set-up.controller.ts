import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { groupErrors } from '@palabre/shared/groups';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { KeepTemplate, OfGroup, RollPreview, RoundTemplate, RoundTemplates as TemplateList, votingErrors } from '@palabre/shared/voting';
import { CurrentActor } from '../../people';
import { Answers, AnswersNothing } from '../../platform/http';
import { RollPreviews } from '../rolls/roll-previews.service';
import { RoundTemplates } from './round-templates.service';

const errors = [groupErrors.not_a_facilitator];

/** What helps to set a round up: the roll as it would be now, and rules that were used before. */
@Controller('api')
export class SetUpController {
  constructor(
    private readonly templates: RoundTemplates,
    private readonly previews: RollPreviews,
  ) {}

  @Get('roll-preview')
  @Answers(RollPreview, { summary: 'Who would be on the roll if a round of this group opened now, and what would keep it from opening.', errors })
  preview(@CurrentActor() actor: Actor, @Query({ schema: OfGroup }) { groupId }: OfGroup) {
    return this.previews.of(actor, groupId);
  }

  @Get('round-templates')
  @Answers(TemplateList, { summary: 'Rules that a group uses again.', errors })
  async list(@CurrentActor() actor: Actor, @Query({ schema: OfGroup }) { groupId }: OfGroup) {
    return { items: await this.templates.list(actor, groupId) };
  }

  @Post('round-templates')
  @Answers(RoundTemplate, { summary: 'Keep a rule under a name.', status: 201, errors })
  keep(@CurrentActor() actor: Actor, @Body({ schema: KeepTemplate }) body: KeepTemplate) {
    return this.templates.keep(actor, body);
  }

  @Delete('round-templates/:id')
  @AnswersNothing({ summary: 'Keep a rule no longer.', errors: [...errors, votingErrors.template_not_found] })
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.templates.remove(actor, id);
  }
}
