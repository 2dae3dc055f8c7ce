import { Injectable } from '@nestjs/common';
import type { Locale } from '@palabre/shared/kernel';
import { peopleErrors, type AgeBand, type College, type Gender, type PersonCard, type PlatformRole } from '@palabre/shared/people';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { found } from '../platform/errors';
import { presentCard } from './people.presenter';
import type { PersonEntity } from './person.entity';
import { PersonRepository } from './person.repository';

export interface NewPerson {
  /** in lower case */
  email: string;
  /** empty for somebody who has not been through the first steps */
  name: string;
  locale: Locale;
  timeZone: string;
  role?: PlatformRole;
  organisationId?: string | null;
  college?: College | null;
  gender?: Gender | null;
  ageBand?: AgeBand | null;
}

/** Who exists here: the questions that other rooms ask about people. */
@Injectable()
export class People {
  constructor(
    private readonly persons: PersonRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws people/person_not_found */
  async find(tx: Tx, id: string): Promise<PersonEntity> {
    return found(await this.persons.find(tx, id), peopleErrors.person_not_found);
  }

  findByEmail(tx: Tx, email: string): Promise<PersonEntity | null> {
    return this.persons.findByEmail(tx, email);
  }

  /** Those with an account, by address. @param emails in lower case */
  async byEmail(tx: Tx, emails: readonly string[]): Promise<Map<string, PersonEntity>> {
    const known = emails.length ? await this.persons.findByEmails(tx, emails) : [];
    return new Map(known.map((person) => [person.email, person]));
  }

  /** Counted in this college from here on. */
  async placeIn(tx: Tx, id: string, college: College): Promise<void> {
    await this.persons.change(tx, id, { college });
  }

  /** What others said of somebody, where they have said nothing themself. */
  async complete(tx: Tx, id: string, said: { college: College | null; organisationId: string | null }): Promise<void> {
    const { college, organisationId } = await this.find(tx, id);
    await this.persons.change(tx, id, {
      ...(college === null && said.college !== null && { college: said.college }),
      ...(organisationId === null && said.organisationId !== null && { organisationId: said.organisationId }),
    });
  }

  /** @throws people/person_not_found */
  async card(tx: Tx, id: string): Promise<PersonCard> {
    return presentCard(await this.find(tx, id));
  }

  /** Cards by id; an erased account is missing. */
  async cards(tx: Tx, ids: Iterable<string>): Promise<Map<string, PersonCard>> {
    const unique = [...new Set(ids)];
    const persons = unique.length ? await this.persons.findMany(tx, unique) : [];
    return new Map(persons.map((person) => [person.id, presentCard(person)]));
  }

  /** Where and how to write to people; an erased account is missing. */
  async addresses(tx: Tx, ids: string[]): Promise<Pick<PersonEntity, 'email' | 'locale' | 'timeZone'>[]> {
    return ids.length ? await this.persons.findMany(tx, ids) : [];
  }

  /** People as a roll records them: who they are at this moment, and for whom they stand. */
  async rollLines(tx: Tx, ids: string[]): Promise<{ personId: string; name: string; organisation: string | null; college: string | null }[]> {
    const persons = ids.length ? await this.persons.findMany(tx, ids) : [];
    return persons.map((person) => ({ personId: person.id, name: person.name, organisation: person.organisation?.name ?? null, college: person.college }));
  }

  async register(tx: Tx, person: NewPerson): Promise<PersonEntity> {
    const entity = this.newEntity(person);
    await this.persons.insert(tx, entity);
    return this.find(tx, entity.id);
  }

  /** The person with this address, registered now if there was none. Two first sign-ins at once make one account. */
  async registerOnce(tx: Tx, person: NewPerson): Promise<PersonEntity> {
    await this.persons.insertUnlessKnown(tx, this.newEntity(person));
    return found(await this.persons.findByEmail(tx, person.email), peopleErrors.person_not_found);
  }

  /** The longest-standing administrator; the one described, where there is none yet. */
  async firstAdministrator(tx: Tx, otherwise: NewPerson): Promise<PersonEntity> {
    return (await this.persons.oldestAdministrator(tx)) ?? this.registerOnce(tx, otherwise);
  }

  private newEntity({ role = 'member', organisationId = null, college = null, gender = null, ageBand = null, ...person }: NewPerson): PersonEntity {
    const complete = person.name !== '';
    return { ...person, id: this.ids.next(), role, organisationId, college, gender, ageBand, complete, createdAt: this.clock.now() };
  }
}
