import { Controller, Post } from '@nestjs/common';
import { CollabTicket } from '@palabre/shared/collab';
import { peopleErrors } from '@palabre/shared/people';
import { Answers } from '../platform/http';
import type { Proof } from './credentials.service';
import { CurrentProof } from './current-actor.decorator';
import { Tickets } from './ticket.service';

@Controller('api/collab/tickets')
export class TicketController {
  constructor(private readonly tickets: Tickets) {}

  @Post()
  @Answers(CollabTicket, {
    summary: 'A ticket that opens one drafting socket within a minute: offered as the subprotocol `ticket.<value>` beside `palabre.v1`.',
    status: 201,
    errors: [peopleErrors.sign_in_required],
  })
  issue(@CurrentProof() { session, accessTokenId }: Proof) {
    return this.tickets.issue({ sessionId: session?.id ?? null, accessTokenId });
  }
}
