import { Injectable } from '@nestjs/common';
import type { Proxy } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { ProxyEntity } from './proxy.entity';

@Injectable()
export class ProxyRepository {
  /** Alone with the proxies of a round until the transaction ends: a cap holds against two who give at once. */
  async lock(tx: Tx, roundId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('proxies of ' || $1, 0))`, [roundId]);
  }

  async of(tx: Tx, roundId: string): Promise<Proxy[]> {
    return (await tx.findBy(ProxyEntity, { roundId })).map(asProxy);
  }

  /** Of somebody, held so that they and who holds it do not both vote. */
  async lockFrom(tx: Tx, roundId: string, fromId: string): Promise<Proxy | null> {
    const proxy = await tx.findOne(ProxyEntity, { where: { roundId, fromId }, lock: { mode: 'pessimistic_write' } });
    return proxy && asProxy(proxy);
  }

  async give(tx: Tx, roundId: string, { from, to }: Pick<Proxy, 'from' | 'to'>): Promise<void> {
    await tx.upsert(ProxyEntity, { roundId, fromId: from, toId: to, used: false }, ['roundId', 'fromId']);
  }

  async use(tx: Tx, roundId: string, fromId: string): Promise<void> {
    await tx.update(ProxyEntity, { roundId, fromId }, { used: true });
  }

  async remove(tx: Tx, roundId: string, fromId: string): Promise<void> {
    await tx.delete(ProxyEntity, { roundId, fromId });
  }
}

const asProxy = ({ fromId, toId, used }: ProxyEntity): Proxy => ({ from: fromId, to: toId, used });
