import type { IncomingMessage } from 'node:http';
import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { collabErrors, Exchange, Exchanged } from '@palabre/shared/collab';
import { Id, kernelErrors } from '@palabre/shared/kernel';
import { Answers } from '../../platform/http';
import { Exchanges } from './exchange.service';

const { sign_in_required, no_access, unknown_document, schema_too_old, generation_changed, too_large, invalid_update, not_saved } = collabErrors;
const { too_many_requests } = kernelErrors;

@Controller('api/collab/documents')
export class ExchangeController {
  constructor(private readonly exchanges: Exchanges) {}

  @Post(':id/exchange')
  @Answers(Exchanged, {
    summary: 'Give what one wrote and take what one lacks of a text, where no WebSocket opens. Answered once what was given is durable.',
    errors: [sign_in_required, no_access, unknown_document, schema_too_old, generation_changed, too_large, invalid_update, too_many_requests, not_saved],
  })
  exchange(@Req() { headers }: IncomingMessage, @Param('id', { schema: Id }) documentId: string, @Body({ schema: Exchange }) body: Exchange) {
    return this.exchanges.exchange({ credentials: { headers }, documentId, expected: body.person ?? null }, body);
  }
}
