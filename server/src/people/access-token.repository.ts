import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { AccessTokenEntity } from './access-token.entity';
import type { PersonEntity } from './person.entity';

export type OwnedToken = AccessTokenEntity & { person: PersonEntity };

@Injectable()
export class AccessTokenRepository {
  /** Asked of every request that shows one: `findOne` would ask twice, because of the relation. */
  async find(tx: Tx, by: Pick<AccessTokenEntity, 'secretHash'> | Pick<AccessTokenEntity, 'id'>): Promise<OwnedToken | null> {
    const [token] = await tx.find(AccessTokenEntity, { where: by, relations: { person: true } });
    return (token ?? null) as OwnedToken | null;
  }

  /** Newest first. */
  of(tx: Tx, personId: string): Promise<AccessTokenEntity[]> {
    return tx.find(AccessTokenEntity, { where: { personId }, order: { id: 'DESC' } });
  }

  count(tx: Tx, personId: string): Promise<number> {
    return tx.countBy(AccessTokenEntity, { personId });
  }

  async insert(tx: Tx, token: AccessTokenEntity): Promise<void> {
    await tx.insert(AccessTokenEntity, token);
  }

  async noteUse(tx: Tx, id: string, day: string): Promise<void> {
    await tx.update(AccessTokenEntity, { id }, { lastUsedOn: day });
  }

  /** @returns whether there was one */
  async delete(tx: Tx, personId: string, id: string): Promise<boolean> {
    return (await tx.delete(AccessTokenEntity, { id, personId })).affected === 1;
  }
}
