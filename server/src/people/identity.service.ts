import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { peopleErrors, visitor, type Actor } from '@palabre/shared/people';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { found } from '../platform/errors';
import { hashOf } from '../platform/secrets';
import { AccessTokenRepository } from './access-token.repository';
import { actorOf } from './people.presenter';
import type { PersonEntity } from './person.entity';
import { SessionCookie } from './session.cookie';
import { SessionRepository } from './session.repository';

/** What a request proves about who sends it. */
export interface Proof {
  actor: Actor;
  /** false for somebody who has not given a name yet */
  named: boolean;
  /** when the proof is a cookie */
  session: { id: string; shared: boolean } | null;
}

const nobody: Proof = { actor: visitor, named: false, session: null };

/** Who sends a request or opens a socket. Asked again each time: a revoked session or token is refused at once. */
@Injectable()
export class Identity {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly tokens: AccessTokenRepository,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  /** @throws people/sign_in_required for an unknown access token; an unknown cookie is a visitor's */
  async identify(request: IncomingMessage): Promise<Actor> {
    return (await this.prove(request)).actor;
  }

  /** @throws people/sign_in_required */
  async identifyToken(secret: string): Promise<Actor> {
    return (await this.proveByToken(secret)).actor;
  }

  prove(request: IncomingMessage): Promise<Proof> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return bearer ? this.proveByToken(bearer) : this.proveBySession(this.cookie.read(request.headers.cookie));
  }

  private async proveBySession(secret: string | undefined): Promise<Proof> {
    if (!secret) return nobody;
    const session = await this.unitOfWork.read((tx) => this.sessions.findLive(tx, hashOf(secret), this.clock.now()));
    return session ? proofOf(session.person, session) : nobody;
  }

  private async proveByToken(secret: string): Promise<Proof> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const token = found(await this.unitOfWork.read((tx) => this.tokens.findBySecret(tx, hashOf(secret))), peopleErrors.sign_in_required);
    if (token.lastUsedOn !== today) await this.unitOfWork.run((tx) => this.tokens.noteUse(tx, token.id, today));
    return proofOf(token.person, null);
  }
}

function proofOf(person: PersonEntity, session: Proof['session']): Proof {
  return { actor: actorOf(person), named: person.complete, session };
}
