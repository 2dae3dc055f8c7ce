import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { PersonEntity } from './person.entity';

@Injectable()
export class PersonRepository {
  /** With the organisation. */
  find(tx: Tx, id: string): Promise<PersonEntity | null> {
    return tx.findOne(PersonEntity, { where: { id }, relations: { organisation: true } });
  }

  findByEmail(tx: Tx, email: string): Promise<PersonEntity | null> {
    return tx.findOne(PersonEntity, { where: { email }, relations: { organisation: true } });
  }

  findMany(tx: Tx, ids: readonly string[]): Promise<PersonEntity[]> {
    return tx.find(PersonEntity, { where: { id: In([...ids]) }, relations: { organisation: true } });
  }

  async insert(tx: Tx, person: PersonEntity): Promise<void> {
    await tx.insert(PersonEntity, person);
  }

  /** @returns whether it was inserted: false when somebody with this address exists */
  async insertUnlessKnown(tx: Tx, person: PersonEntity): Promise<boolean> {
    const result = await tx.createQueryBuilder().insert().into(PersonEntity).values(person).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length > 0;
  }

  async change(tx: Tx, id: string, columns: Partial<PersonEntity>): Promise<void> {
    if (Object.keys(columns).length) await tx.update(PersonEntity, { id }, columns);
  }
}
