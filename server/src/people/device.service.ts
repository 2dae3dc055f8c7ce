import { Injectable } from '@nestjs/common';
import { actAsPerson, peopleErrors, personIdOf, type Actor, type Device } from '@palabre/shared/people';
import { UnitOfWork } from '../platform/database';
import { DomainError, enforce } from '../platform/errors';
import type { SessionEntity } from './session.entity';
import { Sessions } from './session.service';

/** One's own signed-in devices. */
@Injectable()
export class Devices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** @param currentId the session that asks, or null with an access token */
  async list(actor: Actor, currentId: string | null): Promise<Device[]> {
    enforce(actAsPerson(actor));
    const sessions = await this.unitOfWork.read((tx) => this.sessions.liveOf(tx, personIdOf(actor) ?? ''));
    return sessions.map((session) => present(session, currentId));
  }

  /** @throws people/device_not_found, also for somebody else's device */
  revoke(actor: Actor, sessionId: string): Promise<void> {
    enforce(actAsPerson(actor));
    return this.unitOfWork.run(async (tx) => {
      const revoked = await this.sessions.end(tx, personIdOf(actor) ?? '', sessionId);
      if (!revoked) throw new DomainError(peopleErrors.device_not_found);
    });
  }

  /** @param currentId the session that goes on */
  revokeOthers(actor: Actor, currentId: string | null): Promise<void> {
    enforce(actAsPerson(actor));
    return this.unitOfWork.run((tx) => this.sessions.endOthers(tx, personIdOf(actor) ?? '', currentId));
  }

  /** Ends the session that asks; two clicks are one. */
  async signOut(actor: Actor, currentId: string): Promise<void> {
    enforce(actAsPerson(actor));
    await this.unitOfWork.run((tx) => this.sessions.end(tx, personIdOf(actor) ?? '', currentId));
  }
}

function present({ id, label, shared, signedInAt, expiresAt }: SessionEntity, currentId: string | null): Device {
  return { id, label, shared, current: id === currentId, signedInAt: signedInAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
