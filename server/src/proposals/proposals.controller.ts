import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { groupErrors } from '@palabre/shared/groups';
import { Id, pageOf, type Locale } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CreateProposal, CurrentText, EditProposal, MoveProposal, ProposalCard, proposalErrors, ProposalQuery, ProposalView } from '@palabre/shared/proposals';
import { CurrentActor } from '../people';
import { Answers, ReaderLocale } from '../platform/http';
import { ProposalReading } from './proposal-reading.service';
import { ProposalWriting } from './proposal-writing.service';
import { ProposalVersions } from './versions.service';

const { not_found, draft_is_private, wrong_state, edited_meanwhile, text_empty, action_unknown } = proposalErrors;

@Controller('api/proposals')
export class ProposalsController {
  constructor(
    private readonly reading: ProposalReading,
    private readonly writing: ProposalWriting,
    private readonly versions: ProposalVersions,
  ) {}

  @Get()
  @Answers(pageOf(ProposalCard), { summary: 'Proposals, newest first; those not yet published only for people with an account.' })
  list(@CurrentActor() actor: Actor, @Query({ schema: ProposalQuery }) query: ProposalQuery, @ReaderLocale() locale: Locale) {
    return this.reading.list(actor, query, locale);
  }

  @Post()
  @Answers(ProposalView, {
    summary: 'Begin a proposal in a group, from one or several actions. Sending it twice begins one.',
    status: 201,
    errors: [groupErrors.not_found, groupErrors.not_a_member, action_unknown],
  })
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateProposal }) body: CreateProposal, @ReaderLocale() locale: Locale) {
    return this.writing.create(actor, body, locale);
  }

  @Get(':id')
  @Answers(ProposalView, { summary: 'A proposal, its life so far, and what the reader may do with it.', errors: [not_found, draft_is_private] })
  view(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @ReaderLocale() locale: Locale) {
    return this.reading.view(actor, id, locale);
  }

  @Patch(':id')
  @Answers(ProposalView, {
    summary: 'Word the title or the summary, or change the actions it answers.',
    errors: [wrong_state, edited_meanwhile, action_unknown],
  })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: EditProposal }) body: EditProposal,
    @ReaderLocale() locale: Locale,
  ) {
    return this.writing.edit(actor, id, body, locale);
  }

  @Post(':id/moves')
  @Answers(ProposalView, { summary: 'Move it between drafting, deliberation and withdrawn.', errors: [wrong_state, text_empty, groupErrors.not_a_facilitator] })
  move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MoveProposal }) body: MoveProposal,
    @ReaderLocale() locale: Locale,
  ) {
    return this.writing.move(actor, id, body, locale);
  }

  @Get(':id/text')
  @Answers(CurrentText, { summary: 'The text as it is committed now, with its SHA-256 and who wrote which words.', errors: [not_found, draft_is_private] })
  text(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.versions.text(actor, id);
  }
}
