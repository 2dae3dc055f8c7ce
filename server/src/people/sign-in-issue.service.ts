import { Inject, Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import type { Tx } from '../platform/database';
import { hashOf, newSecret } from '../platform/secrets';
import { hashOfCode, newCode } from './sign-in.code';
import type { SignInEntity } from './sign-in.entity';
import { longestWindow } from './sign-in.limits';
import { SignInRepository } from './sign-in.repository';

const wrongTries = 5;

/** What may come back from the mailbox. In clear only here and in the mail. */
export interface IssuedSignIn {
  requestId: string;
  code: string;
  link: string;
  expiresAt: Date;
}

export type SignInFor = Pick<SignInEntity, 'email' | 'emailHash' | 'addressHash'>;

@Injectable()
export class SignInIssue {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes a code and a link, and keeps their hashes. @param lifetime in milliseconds */
  async issue(tx: Tx, signIn: SignInFor, lifetime: number): Promise<IssuedSignIn> {
    const requestId = this.ids.next();
    const requestedAt = this.clock.now();
    const expiresAt = new Date(requestedAt.getTime() + lifetime);
    const [code, token] = [newCode(), newSecret()];
    const hashes = { codeHash: hashOfCode(code, requestId), linkHash: hashOf(token) };
    await this.signIns.deleteRequestedBefore(tx, new Date(requestedAt.getTime() - longestWindow));
    await this.signIns.insert(tx, { ...signIn, ...hashes, id: requestId, triesLeft: wrongTries, requestedAt, expiresAt, usedAt: null });
    // After the hash sign: a browser does not send it, so it stands in no log, and a page that only opens the link uses nothing up.
    return { requestId, code, link: `${this.config.publicUrl}/sign-in/link#${token}`, expiresAt };
  }
}
