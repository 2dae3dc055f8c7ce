import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Locale } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import {
  ActionId,
  ActionView,
  ImportedRoadmap,
  PreviewRoadmap,
  PublishRoadmap,
  roadmapErrors,
  RoadmapList,
  RoadmapPublished,
  RoadmapSlug,
  RoadmapSource,
  RoadmapView,
  ThemeId,
  ThemeView,
} from '@palabre/shared/roadmap';
import { CurrentActor } from '../people';
import { Answers, ReaderLocale } from '../platform/http';
import { RoadmapPublishing } from './roadmap-publishing.service';
import { RoadmapReading } from './roadmap-reading.service';

const importRefusals = [roadmapErrors.import_empty, roadmapErrors.import_binary, roadmapErrors.import_too_large, roadmapErrors.import_no_action];

@Controller('api')
export class RoadmapController {
  constructor(
    private readonly reading: RoadmapReading,
    private readonly publishing: RoadmapPublishing,
  ) {}

  @Get('roadmaps')
  @Answers(RoadmapList, { summary: 'Every published roadmap, newest first.' })
  list(@ReaderLocale() locale: Locale) {
    return this.reading.list(locale);
  }

  @Get('roadmaps/:slug')
  @Answers(RoadmapView, { summary: 'A roadmap with its themes and what came of them.', errors: [roadmapErrors.not_found] })
  roadmap(@CurrentActor() actor: Actor, @Param('slug', { schema: RoadmapSlug }) slug: string, @ReaderLocale() locale: Locale) {
    return this.reading.roadmap(actor, slug, locale);
  }

  @Get('themes/:id')
  @Answers(ThemeView, { summary: 'A theme with its actions.', errors: [roadmapErrors.theme_not_found] })
  theme(@Param('id', { schema: ThemeId }) id: string, @ReaderLocale() locale: Locale) {
    return this.reading.theme(id, locale);
  }

  @Get('actions/:id')
  @Answers(ActionView, { summary: 'An action, in the language of the reader where there is one.', errors: [roadmapErrors.action_not_found] })
  action(@Param('id', { schema: ActionId }) id: string, @ReaderLocale() locale: Locale) {
    return this.reading.action(id, locale);
  }

  @Post('roadmaps/preview')
  @Answers(ImportedRoadmap, { summary: 'Cuts a text into themes and numbered actions; keeps nothing. Administrators only.', errors: importRefusals })
  preview(@CurrentActor() actor: Actor, @Body({ schema: PreviewRoadmap }) { source }: PreviewRoadmap) {
    return this.publishing.preview(actor, source);
  }

  @Get('roadmaps/:slug/source')
  @Answers(RoadmapSource, { summary: 'The text a roadmap was imported from. Administrators only.', errors: [roadmapErrors.not_found] })
  source(@CurrentActor() actor: Actor, @Param('slug', { schema: RoadmapSlug }) slug: string) {
    return this.publishing.source(actor, slug);
  }

  @Post('roadmaps')
  @Answers(RoadmapPublished, {
    summary: 'Publishes a roadmap, or a newer version of one. Administrators only.',
    status: 201,
    errors: [...importRefusals, roadmapErrors.duplicate_number, roadmapErrors.import_stale],
  })
  publish(@CurrentActor() actor: Actor, @Body({ schema: PublishRoadmap }) roadmap: PublishRoadmap) {
    return this.publishing.publish(actor, roadmap);
  }
}
