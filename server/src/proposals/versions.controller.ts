import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import { Id, PageQuery } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { proposalErrors, RestoredVersion, SaveVersion, VersionCard, VersionList, VersionView } from '@palabre/shared/proposals';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { ProposalVersions } from './versions.service';
import { ProposalVersionsWriting } from './versions-writing.service';

const { not_found, draft_is_private, version_not_found, wrong_state } = proposalErrors;

@Controller('api/proposals/:id/versions')
export class VersionsController {
  constructor(
    private readonly versions: ProposalVersions,
    private readonly writing: ProposalVersionsWriting,
  ) {}

  @Get()
  @Answers(VersionList, { summary: 'The kept copies of the text, newest first.', errors: [not_found, draft_is_private] })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.versions.list(actor, id, page);
  }

  @Post()
  @Answers(VersionCard, { summary: 'Keep a copy of the text as it is committed now.', status: 201, errors: [wrong_state] })
  save(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: SaveVersion }) body: SaveVersion) {
    return this.writing.save(actor, id, body);
  }

  @Get(':versionId')
  @Answers(VersionView, { summary: 'One copy, whole, with its SHA-256 and who wrote which words.', errors: [draft_is_private, version_not_found] })
  view(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('versionId', { schema: Id }) versionId: string) {
    return this.versions.view(actor, id, versionId);
  }

  @Post(':versionId/restore')
  @Answers(RestoredVersion, {
    summary: 'Make the text say again what a copy says, as an edit of whoever asks; what was there before is kept.',
    errors: [wrong_state, collabErrors.unknown_version, collabErrors.too_large],
  })
  restore(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('versionId', { schema: Id }) versionId: string) {
    return this.writing.restore(actor, id, versionId);
  }
}
