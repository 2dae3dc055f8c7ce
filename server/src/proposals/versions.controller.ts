import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { proposalErrors, SaveVersion, VersionCard, VersionList, VersionView } from '@palabre/shared/proposals';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { ProposalVersions } from './versions.service';

const { not_found, draft_is_private, version_not_found, wrong_state } = proposalErrors;

@Controller('api/proposals/:id/versions')
export class VersionsController {
  constructor(private readonly versions: ProposalVersions) {}

  @Get()
  @Answers(VersionList, { summary: 'The kept copies of the text, newest first.', errors: [not_found, draft_is_private] })
  list(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.versions.list(actor, id);
  }

  @Post()
  @Answers(VersionCard, { summary: 'Keep a copy of the text as it is committed now.', status: 201, errors: [wrong_state] })
  save(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: SaveVersion }) body: SaveVersion) {
    return this.versions.save(actor, id, body);
  }

  @Get(':versionId')
  @Answers(VersionView, { summary: 'One copy, whole, with its SHA-256.', errors: [draft_is_private, version_not_found] })
  view(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Param('versionId', { schema: Id }) versionId: string) {
    return this.versions.view(actor, id, versionId);
  }
}
