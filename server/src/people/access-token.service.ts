import { Injectable } from '@nestjs/common';
import { actAsPerson, peopleErrors, personIdOf, type AccessToken, type Actor, type NewAccessToken } from '@palabre/shared/people';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce } from '../platform/errors';
import { Records } from '../platform/events';
import { hashOf, newSecret } from '../platform/secrets';
import type { AccessTokenEntity } from './access-token.entity';
import { AccessTokenRepository } from './access-token.repository';
import { PersonRepository } from './person.repository';

const mostTokens = 20;

/** Lets a scanner for leaked secrets, and a person, see what it is. */
const prefix = 'plb_';

/** Personal access tokens: for programs that act for a person. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: AccessTokenRepository,
    private readonly persons: PersonRepository,
    private readonly records: Records,
  ) {}

  async list(actor: Actor): Promise<AccessToken[]> {
    enforce(actAsPerson(actor));
    const tokens = await this.unitOfWork.read((tx) => this.tokens.of(tx, personIdOf(actor) ?? ''));
    return tokens.map(present);
  }

  /**
   * @param sessionId the session that asks: a token cannot make tokens, so that revoking a stolen one is enough
   * @throws people/not_allowed without a session
   * @throws people/too_many_tokens from the 21st on
   */
  async create(actor: Actor, sessionId: string | null, name: string): Promise<NewAccessToken> {
    enforce(actAsPerson(actor));
    if (sessionId === null) throw new DomainError(peopleErrors.not_allowed);
    return this.unitOfWork.run((tx) => this.issue(tx, personIdOf(actor) ?? '', name));
  }

  /** For the command line as well, whose user needs no permission of ours. @throws people/too_many_tokens */
  async issue(tx: Tx, personId: string, name: string): Promise<NewAccessToken> {
    await this.persons.lock(tx, personId);
    if ((await this.tokens.count(tx, personId)) >= mostTokens) throw new DomainError(peopleErrors.too_many_tokens, { most: mostTokens });
    const secret = prefix + newSecret();
    const token = { id: this.records.nextId(), secretHash: hashOf(secret), personId, name, createdAt: this.records.now(), lastUsedOn: null };
    await this.tokens.insert(tx, token);
    return { token: present(token), secret };
  }

  /** @throws people/token_not_found, also for somebody else's token */
  revoke(actor: Actor, id: string): Promise<void> {
    enforce(actAsPerson(actor));
    const personId = personIdOf(actor) ?? '';
    return this.unitOfWork.run(async (tx) => {
      const revoked = await this.tokens.delete(tx, personId, id);
      if (!revoked) throw new DomainError(peopleErrors.token_not_found);
      // live sockets were let in with it: they are asked again
      await this.records.announce(tx, { kind: 'people.token_revoked', subject: { kind: 'person', id: personId }, topics: [] });
    });
  }
}

const present = ({ id, name, createdAt, lastUsedOn }: AccessTokenEntity): AccessToken => ({ id, name, createdAt: createdAt.toISOString(), lastUsedOn });
