import { Injectable } from '@nestjs/common';
import { peopleErrors, visitor, type Actor } from '@palabre/shared/people';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { found } from '../platform/errors';
import type { AccessTokenEntity } from './access-token.entity';
import { AccessTokenRepository } from './access-token.repository';
import { actorOf } from './people.presenter';
import type { PersonEntity } from './person.entity';
import type { SessionEntity } from './session.entity';
import { SessionRepository } from './session.repository';

/** What a request proves about who sends it. */
export interface Proof {
  actor: Actor;
  /** false for somebody who has not given a name yet */
  named: boolean;
  /** when the proof is a cookie, or a ticket made with one */
  session: { id: string; shared: boolean } | null;
  /** when the proof is an access token, or a ticket made with one */
  accessTokenId: string | null;
}

/** Of who proves nothing. */
export const nobody: Proof = { actor: visitor, named: false, session: null, accessTokenId: null };

/** Sessions and access tokens as proofs, by the secret that was shown or by the id that is remembered of it. Always asked anew. */
@Injectable()
export class Credentials {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly tokens: AccessTokenRepository,
    private readonly clock: Clock,
  ) {}

  async bySession(by: Pick<SessionEntity, 'secretHash'> | Pick<SessionEntity, 'id'>): Promise<Proof> {
    const session = await this.unitOfWork.read((tx) => this.sessions.findLive(tx, by, this.clock.now()));
    return session ? proofOf(session.person, { session, accessTokenId: null }) : nobody;
  }

  /** @throws people/sign_in_required */
  async byToken(by: Pick<AccessTokenEntity, 'secretHash'> | Pick<AccessTokenEntity, 'id'>): Promise<Proof> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const token = found(await this.unitOfWork.read((tx) => this.tokens.find(tx, by)), peopleErrors.sign_in_required);
    if (token.lastUsedOn !== today) await this.unitOfWork.run((tx) => this.tokens.noteUse(tx, token.id, today));
    return proofOf(token.person, { session: null, accessTokenId: token.id });
  }
}

const proofOf = (person: PersonEntity, by: Pick<Proof, 'session' | 'accessTokenId'>): Proof => ({ actor: actorOf(person), named: person.complete, ...by });
