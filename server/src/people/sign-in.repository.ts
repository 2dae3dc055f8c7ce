import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Tx } from '../platform/database';
import { SignInEntity } from './sign-in.entity';

type Counted = Pick<SignInEntity, 'emailHash'> | Pick<SignInEntity, 'addressHash'>;

@Injectable()
export class SignInRepository {
  /** Lets requests of one address, and of one mailbox, pass one after the other, so that counting them is exact. */
  async queue(tx: Tx, hashes: readonly Buffer[]): Promise<void> {
    const keys = hashes.map((hash) => hash.readBigInt64BE().toString()).toSorted();
    for (const key of keys) await tx.query('select pg_advisory_xact_lock($1)', [key]);
  }

  /** When the requests since `since` came, the oldest first. */
  async timesSince(tx: Tx, counted: Counted, since: Date): Promise<Date[]> {
    const rows = await tx.find(SignInEntity, {
      select: { id: true, requestedAt: true },
      where: { ...counted, requestedAt: MoreThan(since) },
      order: { requestedAt: 'ASC' },
    });
    return rows.map(({ requestedAt }) => requestedAt);
  }

  async insert(tx: Tx, signIn: SignInEntity): Promise<void> {
    await tx.insert(SignInEntity, signIn);
  }

  find(tx: Tx, by: Pick<SignInEntity, 'id'> | Pick<SignInEntity, 'linkHash'>): Promise<SignInEntity | null> {
    return tx.findOneBy(SignInEntity, by);
  }

  /** Those of a mailbox that were not used, locked; in one order, so that two at once do not wait for each other. */
  lockUnused(tx: Tx, emailHash: Buffer): Promise<SignInEntity[]> {
    return tx.find(SignInEntity, { where: { emailHash, usedAt: IsNull() }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async noteWrongTry(tx: Tx, id: string): Promise<void> {
    await tx.decrement(SignInEntity, { id }, 'triesLeft', 1);
  }

  /** One was used: with it all of the mailbox are. */
  async useAll(tx: Tx, emailHash: Buffer, usedAt: Date): Promise<void> {
    await tx.update(SignInEntity, { emailHash, usedAt: IsNull() }, { usedAt });
  }

  async deleteRequestedBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.createQueryBuilder().delete().from(SignInEntity).where('requested_at < :moment and expires_at < :moment', { moment }).execute();
  }
}
