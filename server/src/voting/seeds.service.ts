import { Injectable } from '@nestjs/common';
import { seedOf } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import { ChainRepository } from './chain/chain.repository';
import { ScrutineerRepository } from './rolls/scrutineer.repository';
import type { RoundEntity } from './round.entity';

/** The seed of a lot, from the secrets of those who committed to one before the opening. */
@Injectable()
export class Seeds {
  constructor(
    private readonly scrutineers: ScrutineerRepository,
    private readonly chains: ChainRepository,
  ) {}

  /** Whether somebody has committed to a secret, so that a lot can be drawn. */
  async canBeDrawn(tx: Tx, { id }: RoundEntity): Promise<boolean> {
    return (await this.scrutineers.of(tx, id)).some(({ commitment }) => commitment !== null);
  }

  /** Null while a secret is missing. */
  async of(tx: Tx, { id, fingerprint }: RoundEntity): Promise<string | null> {
    const committed = (await this.scrutineers.of(tx, id)).filter(({ commitment }) => commitment !== null);
    const secrets = committed.flatMap(({ secret }) => (secret === null ? [] : [secret]));
    const closing = await this.chains.lastOf(tx, id, 'closed');
    if (secrets.length < committed.length || secrets.length === 0 || !closing) return null;
    return seedOf(fingerprint ?? '', closing.hash, secrets);
  }
}
