import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Activity, CreateGroup, EditGroup, GroupCard, groupErrors, GroupQuery, GroupView } from '@palabre/shared/groups';
import { Id, type Locale, PageQuery, pageOf } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { roadmapErrors } from '@palabre/shared/roadmap';
import { CurrentActor } from '../people';
import { Answers, ReaderLocale } from '../platform/http';
import { Founding } from './founding.service';
import { GroupLife } from './group-life.service';
import { GroupReading } from './group-reading.service';

@Controller('api/groups')
export class GroupsController {
  constructor(
    private readonly reading: GroupReading,
    private readonly founding: Founding,
    private readonly life: GroupLife,
  ) {}

  @Get()
  @Answers(pageOf(GroupCard), { summary: 'Working groups, the newest first: all, those of a theme, or one’s own.' })
  list(@CurrentActor() actor: Actor, @Query({ schema: GroupQuery }) query: GroupQuery, @ReaderLocale() locale: Locale) {
    return this.reading.list(actor, query, locale);
  }

  @Post()
  @Answers(GroupView, { summary: 'Found a group, as its first facilitator.', status: 201, errors: [roadmapErrors.theme_not_found] })
  async create(@CurrentActor() actor: Actor, @Body({ schema: CreateGroup }) body: CreateGroup, @ReaderLocale() locale: Locale) {
    return this.reading.view(actor, await this.founding.found(actor, body), locale);
  }

  @Get(':id')
  @Answers(GroupView, { summary: 'A group, its next meetings, and what one may do there.', errors: [groupErrors.not_found] })
  view(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @ReaderLocale() locale: Locale) {
    return this.reading.view(actor, id, locale);
  }

  @Patch(':id')
  @Answers(GroupView, { summary: 'Describe a group anew.', errors: [groupErrors.not_found, groupErrors.not_a_facilitator, roadmapErrors.theme_not_found] })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: EditGroup }) body: EditGroup,
    @ReaderLocale() locale: Locale,
  ) {
    await this.founding.edit(actor, id, body);
    return this.reading.view(actor, id, locale);
  }

  @Get(':id/activity')
  @Answers(pageOf(Activity), { summary: 'What happened in a group, the newest first.', errors: [groupErrors.not_found] })
  activity(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.life.activityOf(actor, id, query);
  }
}
