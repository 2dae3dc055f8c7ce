import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import type { SearchQuery } from '@palabre/shared/people';
import { In } from 'typeorm';
import { insertOnce, pageById, type Tx } from '../platform/database';
import { containing } from './containing';
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

  /** @param emails in lower case */
  findByEmails(tx: Tx, emails: readonly string[]): Promise<PersonEntity[]> {
    return tx.findBy(PersonEntity, { email: In([...emails]) });
  }

  findMany(tx: Tx, ids: readonly string[]): Promise<PersonEntity[]> {
    return tx.find(PersonEntity, { where: { id: In([...ids]) }, relations: { organisation: true } });
  }

  oldestAdministrator(tx: Tx): Promise<PersonEntity | null> {
    return tx.findOne(PersonEntity, { where: { role: 'administrator' }, order: { id: 'ASC' } });
  }

  async insert(tx: Tx, person: PersonEntity): Promise<void> {
    await tx.insert(PersonEntity, person);
  }

  /** @returns whether it was inserted: false when somebody with this address exists */
  insertUnlessKnown(tx: Tx, person: PersonEntity): Promise<boolean> {
    return insertOnce(tx, PersonEntity, person);
  }

  async change(tx: Tx, id: string, columns: Partial<PersonEntity>): Promise<void> {
    if (Object.keys(columns).length) await tx.update(PersonEntity, { id }, columns);
  }

  /** Newest first, with the organisations. */
  page(tx: Tx, { search, ...query }: SearchQuery): Promise<Page<PersonEntity>> {
    const accounts = tx.createQueryBuilder(PersonEntity, 'person').leftJoinAndSelect('person.organisation', 'organisation');
    if (search) accounts.andWhere('(person.name ilike :pattern or person.email ilike :pattern)', { pattern: containing(search) });
    return pageById(accounts, query);
  }

  /** Until the end of the transaction nobody else changes what belongs to this person. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.findOne(PersonEntity, { select: { id: true }, where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** In one order, so that two administrators who act at once do not wait for each other. */
  lockAdministrators(tx: Tx): Promise<PersonEntity[]> {
    return tx.find(PersonEntity, { where: { role: 'administrator' }, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } });
  }
}
