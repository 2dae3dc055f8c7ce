import { Injectable } from '@nestjs/common';
import { topic } from '@palabre/shared/live';
import { Clock, day, hour, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { EventLog } from '../platform/events';
import { hashOf, newSecret } from '../platform/secrets';
import { deviceLabel } from './device-label';
import type { SessionEntity } from './session.entity';
import { SessionRepository } from './session.repository';

const sessionLifetime = 30 * day;
/** On a device that others use, the cookie also ends with the browser. */
const sharedSessionLifetime = 12 * hour;

export interface NewSession {
  personId: string;
  sharedDevice: boolean;
  userAgent: string | undefined;
}

export interface OpenedSession {
  session: SessionEntity;
  /** for the cookie; kept here only as a hash */
  secret: string;
}

/** Signed-in devices: opened by a sign-in, ended by a sign-out, a revocation or time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async open(tx: Tx, { personId, sharedDevice, userAgent }: NewSession): Promise<OpenedSession> {
    const secret = newSecret();
    const signedInAt = this.clock.now();
    await this.sessions.deleteExpired(tx, signedInAt);
    const expiresAt = new Date(signedInAt.getTime() + (sharedDevice ? sharedSessionLifetime : sessionLifetime));
    const label = deviceLabel(userAgent ?? '');
    const session = { id: this.ids.next(), secretHash: hashOf(secret), personId, label, shared: sharedDevice, signedInAt, expiresAt };
    await this.sessions.insert(tx, session);
    return { session, secret };
  }

  liveOf(tx: Tx, personId: string): Promise<SessionEntity[]> {
    return this.sessions.liveOf(tx, personId, this.clock.now());
  }

  /** @returns whether there was such a device */
  async end(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
    const ended = await this.sessions.delete(tx, personId, sessionId);
    if (ended) await this.tell(tx, personId);
    return ended;
  }

  /** @param keptId the one that goes on, or null to end all */
  async endOthers(tx: Tx, personId: string, keptId: string | null): Promise<void> {
    if (await this.sessions.deleteOthers(tx, personId, keptId)) await this.tell(tx, personId);
  }

  /** Live sockets were let in with the session: they are asked again. */
  private async tell(tx: Tx, personId: string): Promise<void> {
    await this.events.announce(tx, {
      kind: 'people.sessions_revoked',
      subject: { kind: 'person', id: personId },
      topics: [topic.person(personId)],
    });
  }
}
