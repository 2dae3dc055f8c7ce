import { Injectable } from '@nestjs/common';
import type { RequestSignIn, SignInRequested } from '@palabre/shared/people';
import { ipKeyGenerator } from 'express-rate-limit';
import { hour, minute } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { hashOf } from '../platform/secrets';
import { People } from './people.service';
import { SignInIssue } from './sign-in-issue.service';
import { SignInPost } from './sign-in-post.service';
import { SignInLimits } from './sign-in.limits';

const lifetime = 15 * minute;
/** Whoever reads the terminal owns the machine already; nobody should have to restart the server for having had lunch. */
const consoleLifetime = 12 * hour;

/**
 * The first half of a sign-in: a code and a link go to a mailbox. Accounts are not looked at, so that neither the answer nor the time
 * it takes can tell whether the address has one.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: SignInLimits,
    private readonly issuing: SignInIssue,
    private readonly post: SignInPost,
    private readonly people: People,
  ) {}

  /**
   * @param networkAddress of who asks; of an IPv6 address the network counts, since one household has billions of them
   * @throws people/too_many_sign_ins
   */
  request(wanted: RequestSignIn, networkAddress: string): Promise<SignInRequested> {
    const hashes = { emailHash: hashOf(wanted.email), addressHash: hashOf(ipKeyGenerator(networkAddress)) };
    return this.unitOfWork.run(async (tx) => {
      await this.limits.check(tx, hashes);
      const issued = await this.issuing.issue(tx, { email: wanted.email, ...hashes }, lifetime);
      const mailed = await this.post.send(tx, wanted, issued);
      return { requestId: issued.requestId, expiresAt: issued.expiresAt.toISOString(), mailed };
    });
  }

  /** A link for the terminal. It neither counts as a request of the mailbox nor ends with one. */
  linkFor(personId: string): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { email } = await this.people.find(tx, personId);
      const ofTerminal = hashOf(`terminal ${personId}`);
      return (await this.issuing.issue(tx, { email, emailHash: ofTerminal, addressHash: ofTerminal }, consoleLifetime)).link;
    });
  }
}
