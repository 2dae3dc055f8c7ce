import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import { shownSecret } from '../platform/http';
import { hashOf } from '../platform/secrets';
import { Credentials, nobody, type Proof } from './credentials.service';
import { SessionCookie } from './session.cookie';
import { Tickets } from './ticket.service';

/** What a request proves its sender by. */
type Sent = Pick<IncomingMessage, 'headers'>;

/** Who sends a request or opens a socket. Asked again each time: a revoked session or token is refused at once. */
@Injectable()
export class Identity {
  constructor(
    private readonly credentials: Credentials,
    private readonly tickets: Tickets,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws people/sign_in_required for an unknown access token or ticket; an unknown cookie is a visitor's */
  async identify(request: Sent): Promise<Actor> {
    return (await this.prove(request)).actor;
  }

  /** @throws people/sign_in_required */
  async identifyToken(secret: string): Promise<Actor> {
    return (await this.credentials.byToken({ secretHash: hashOf(secret) })).actor;
  }

  /** @throws people/sign_in_required for an unknown access token, and for a ticket that was not this connection's to use */
  async prove(request: Sent): Promise<Proof> {
    const { headers } = request;
    const shown = shownSecret(request);
    if (shown?.kind === 'ticket') return this.proveByTicket(headers, shown.secret);
    if (shown) return this.credentials.byToken({ secretHash: hashOf(shown.secret) });
    const cookie = this.cookie.read(headers.cookie);
    return cookie ? this.credentials.bySession({ secretHash: hashOf(cookie) }) : nobody;
  }

  private async proveByTicket(headers: IncomingHttpHeaders, secret: string): Promise<Proof> {
    const { sessionId, accessTokenId } = await this.tickets.baseOf(headers, secret);
    if (sessionId !== null) return this.credentials.bySession({ id: sessionId });
    return accessTokenId === null ? nobody : this.credentials.byToken({ id: accessTokenId });
  }
}
