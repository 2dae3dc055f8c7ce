import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@palabre/shared/kernel';
import { peopleErrors } from '@palabre/shared/people';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { hashOf } from '../platform/secrets';
import { People } from './people.service';
import { Sessions, type OpenedSession } from './session.service';
import { hashOfCode } from './sign-in.code';
import type { SignInEntity } from './sign-in.entity';
import { SignInRepository } from './sign-in.repository';

/** The device that signs in. */
export interface Newcomer {
  sharedDevice: boolean;
  userAgent: string | undefined;
  /** for an account made now */
  locale: Locale;
  /** the session that the new one takes the place of, if this browser had one */
  previous: { personId: string; sessionId: string } | null;
}

/** A refusal that is returned, not thrown: the wrong try it counts must be committed. */
type Outcome = OpenedSession | DomainError;

const over = (): DomainError => new DomainError(peopleErrors.sign_in_expired);
const noTriesLeft = (): DomainError => new DomainError(peopleErrors.sign_in_expired, { triesLeft: 0 });

/** The second half of a sign-in: a code or a link comes back from the mailbox, and a session is opened. */
@Injectable()
export class SignInEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIns: SignInRepository,
    private readonly sessions: Sessions,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws people/sign_in_failed with `triesLeft` for a wrong code
   * @throws people/sign_in_expired when it is too late or was used; with `triesLeft: 0` when five tries were wrong
   */
  withCode(requestId: string, code: string, newcomer: Newcomer): Promise<OpenedSession> {
    return this.conclude(async (tx) => {
      const open = await this.lock(tx, await this.signIns.find(tx, { id: requestId }));
      if (!open) return over();
      if (open.triesLeft === 0) return noTriesLeft();
      if (timingSafeEqual(open.codeHash, hashOfCode(code, open.id))) return this.enter(tx, open, newcomer);
      await this.signIns.noteWrongTry(tx, open.id);
      return open.triesLeft === 1 ? noTriesLeft() : new DomainError(peopleErrors.sign_in_failed, { triesLeft: open.triesLeft - 1 });
    });
  }

  /** @throws people/sign_in_expired when it is too late, was used, or is no link of ours */
  withLink(token: string, newcomer: Newcomer): Promise<OpenedSession> {
    return this.conclude(async (tx) => {
      const open = await this.lock(tx, await this.signIns.find(tx, { linkHash: hashOf(token) }));
      return open ? this.enter(tx, open, newcomer) : over();
    });
  }

  private async conclude(work: (tx: Tx) => Promise<Outcome>): Promise<OpenedSession> {
    const outcome = await this.unitOfWork.run(work);
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }

  /** The request as it is once nobody else is using it, or null when it can no longer be used: of two clicks one comes in. */
  private async lock(tx: Tx, signIn: SignInEntity | null): Promise<SignInEntity | null> {
    if (!signIn) return null;
    const unused = await this.signIns.lockUnused(tx, signIn.emailHash);
    const open = unused.find(({ id }) => id === signIn.id);
    return open && open.expiresAt > this.clock.now() ? open : null;
  }

  /** Open registration: who reads the mail of an address has the account of that address. */
  private async enter(tx: Tx, { email, emailHash }: SignInEntity, newcomer: Newcomer): Promise<OpenedSession> {
    const { sharedDevice, userAgent, locale, previous } = newcomer;
    await this.signIns.useAll(tx, emailHash, this.clock.now());
    const person = await this.people.registerOnce(tx, { email, name: '', locale, timeZone: 'UTC' });
    if (previous) await this.sessions.end(tx, previous.personId, previous.sessionId);
    return this.sessions.open(tx, { personId: person.id, sharedDevice, userAgent });
  }
}
