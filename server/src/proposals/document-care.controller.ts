import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import { collabErrors } from '@palabre/shared/collab';
import { Id, PageQuery, pageOf } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { QuarantinedText, SecondLook } from '@palabre/shared/proposals';
import { CurrentActor } from '../people';
import { Answers } from '../platform/http';
import { ProposalTextCare } from './document-care.service';

@Controller('api/documents')
export class DocumentCareController {
  constructor(private readonly care: ProposalTextCare) {}

  @Get('quarantined')
  @Answers(pageOf(QuarantinedText), { summary: 'The texts that cannot be read. Administrators only.' })
  quarantined(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) page: PageQuery) {
    return this.care.quarantined(actor, page);
  }

  @Get(':id/log')
  @ApiOperation({ summary: 'All that is stored of a text, one JSON object a line, bytes in base64. Administrators only.' })
  @ApiProduces('application/x-ndjson')
  async log(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    const lines = await this.care.log(actor, id);
    return new StreamableFile(Readable.from(lines), { type: 'application/x-ndjson', disposition: `attachment; filename="palabre-${id}.ndjson"` });
  }

  @Post(':id/try-again')
  @Answers(SecondLook, { summary: 'Read a text again, and open it when it can be read. Administrators only.', errors: [collabErrors.unknown_document] })
  tryAgain(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string) {
    return this.care.tryAgain(actor, id);
  }
}
