import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { CollabTicket } from '@palabre/shared/collab';
import { peopleErrors } from '@palabre/shared/people';
import { minute } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { DomainError, found } from '../platform/errors';
import { Records } from '../platform/events';
import { hashOf, newSecret } from '../platform/secrets';
import { type TicketBase, TicketRepository } from './ticket.repository';

const ticketLifetime = minute;

/**
 * Tickets open a socket for programs that cannot send a cookie and should not show a token. A ticket is worth nothing a second time;
 * the connection that it opened is remembered by what it stands for, so that it can be asked again who it is for as long as it lives,
 * and ends with the session or the token. Nothing that a client sends can name such a proof.
 */
@Injectable()
export class Tickets {
  private readonly redeemed = new WeakMap<IncomingHttpHeaders, Promise<TicketBase>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tickets: TicketRepository,
    private readonly records: Records,
  ) {}

  /** @throws people/sign_in_required for who is not signed in */
  issue({ sessionId, accessTokenId }: TicketBase): Promise<CollabTicket> {
    if (sessionId === null && accessTokenId === null) throw new DomainError(peopleErrors.sign_in_required);
    return this.unitOfWork.run(async (tx) => {
      const now = this.records.now();
      await this.tickets.deleteExpired(tx, now);
      const secret = newSecret();
      const expiresAt = new Date(now.getTime() + ticketLifetime);
      await this.tickets.insert(tx, { id: this.records.nextId(), secretHash: hashOf(secret), sessionId, accessTokenId, expiresAt });
      return { ticket: secret, expiresAt: expiresAt.toISOString() };
    });
  }

  /**
   * What the ticket of a connection stands for: asked as often as one likes for the connection that showed it first.
   * @param headers of the request that opened the connection, the object itself: it is what the connection is known by
   * @throws people/sign_in_required for one that is unknown, used or too old
   */
  baseOf(headers: IncomingHttpHeaders, secret: string): Promise<TicketBase> {
    const known = this.redeemed.get(headers);
    if (known) return known;
    const base = this.redeem(secret);
    this.redeemed.set(headers, base);
    // the database may answer next time
    base.catch((error: unknown) => error instanceof DomainError || this.redeemed.delete(headers));
    return base;
  }

  private async redeem(secret: string): Promise<TicketBase> {
    const base = await this.unitOfWork.read((tx) => this.tickets.redeem(tx, hashOf(secret), this.records.now()));
    return found(base, peopleErrors.sign_in_required);
  }
}
