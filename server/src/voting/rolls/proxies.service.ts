import { Injectable } from '@nestjs/common';
import { giveProxy, revokeProxy, voteFor, type Proxy } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { enforce } from '../../platform/errors';
import { Chains } from '../chain/chains.service';
import type { RoundEntity } from '../round.entity';
import { ProxyRepository } from './proxy.repository';
import { RollRepository } from './roll.repository';

/** Proxies of a round: given, taken back, used. Each step stands in the chain. */
@Injectable()
export class Proxies {
  constructor(
    private readonly proxies: ProxyRepository,
    private readonly roll: RollRepository,
    private readonly chains: Chains,
  ) {}

  /** @param voted whether the giver's ballot is cast */
  async give(tx: Tx, { id, rule }: RoundEntity, pair: Pick<Proxy, 'from' | 'to'>, voted: boolean): Promise<void> {
    await this.proxies.lock(tx, id);
    const situation = {
      roll: await this.roll.ids(tx, id),
      proxies: await this.proxies.of(tx, id),
      most: rule.proxies?.most ?? null,
      voted: new Set(voted ? [pair.from] : []),
    };
    enforce(giveProxy(pair, situation));
    await this.proxies.give(tx, id, pair);
    await this.chains.append(tx, id, { kind: 'proxy-given', body: { ...pair } });
  }

  /** Taken back, or ended by voting oneself; nothing where there is none. @throws voting/proxy_used */
  async revoke(tx: Tx, { id }: RoundEntity, from: string): Promise<void> {
    const proxy = await this.proxies.lockFrom(tx, id, from);
    if (!proxy) return;
    enforce(revokeProxy(from, [proxy]));
    await this.proxies.remove(tx, id, from);
    await this.chains.append(tx, id, { kind: 'proxy-revoked', body: { from, to: proxy.to } });
  }

  /** @throws voting/not_on_roll without a proxy */
  async use(tx: Tx, { id }: RoundEntity, pair: Pick<Proxy, 'from' | 'to'>): Promise<void> {
    const proxy = await this.proxies.lockFrom(tx, id, pair.from);
    enforce(voteFor(pair, proxy ? [proxy] : []));
    if (!proxy?.used) await this.proxies.use(tx, id, pair.from);
  }
}
