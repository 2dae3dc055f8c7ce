import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { topic } from '@palabre/shared/live';
import { isAdministrator, personIdOf } from '@palabre/shared/people';
import type { LiveGate } from '../live';
import { Identity } from '../people';
import { offersTicket } from '../platform/http';

/** A person's own topic is theirs, the administration's is the administrators'. */
@Injectable()
export class PeopleLiveGate implements LiveGate {
  constructor(private readonly identity: Identity) {}

  async mayWatch(request: IncomingMessage, wanted: string): Promise<boolean> {
    if (offersTicket(request)) return false;
    const actor = await this.identity.identify(request);
    const personId = personIdOf(actor);
    return (personId !== null && wanted === topic.person(personId)) || (wanted === topic.administration && isAdministrator(actor));
  }
}
