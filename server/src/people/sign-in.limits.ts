import { Injectable } from '@nestjs/common';
import { peopleErrors } from '@palabre/shared/people';
import { Clock, day, hour } from '../platform/clock';
import type { Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { RateLimit } from '../platform/http';
import type { SignInEntity } from './sign-in.entity';
import { SignInRepository } from './sign-in.repository';

/**
 * How often a sign-in may be asked for. Together with five tries a code this leaves whoever guesses the codes of one mailbox at most
 * a hundred guesses a day out of a million. Counted in Postgres, for all nodes and over a restart.
 */
const limits = [
  { counted: 'emailHash', within: hour, atMost: 5 },
  { counted: 'emailHash', within: day, atMost: 20 },
  { counted: 'addressHash', within: hour, atMost: 30 },
] as const satisfies RateLimit<keyof SignInEntity>[];

/** How long requests are kept for counting. */
export const longestWindow = day;

@Injectable()
export class SignInLimits {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws people/too_many_sign_ins with `retryAfterSeconds`, whether the mailbox has an account or not */
  async check(tx: Tx, hashes: Pick<SignInEntity, 'emailHash' | 'addressHash'>): Promise<void> {
    await this.signIns.queue(tx, [hashes.emailHash, hashes.addressHash]);
    const now = this.clock.now().getTime();
    for (const { counted, within, atMost } of limits) {
      const counting = counted === 'emailHash' ? { emailHash: hashes.emailHash } : { addressHash: hashes.addressHash };
      const times = await this.signIns.timesSince(tx, counting, new Date(now - within));
      const leaving = times.at(-atMost);
      if (!leaving) continue;
      throw new DomainError(peopleErrors.too_many_sign_ins, { retryAfterSeconds: Math.ceil((leaving.getTime() + within - now) / 1000) });
    }
  }
}
