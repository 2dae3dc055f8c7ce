import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import { topic } from '@palabre/shared/live';
import { administer, peopleErrors, personIdOf, type Account, type Actor, type PlatformRole, type SearchQuery } from '@palabre/shared/people';
import { UnitOfWork } from '../platform/database';
import { DomainError, enforce } from '../platform/errors';
import { EventLog } from '../platform/events';
import { presentAccount } from './people.presenter';
import { People } from './people.service';
import { PersonRepository } from './person.repository';

/** Everybody who has an account, for administrators. */
@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly persons: PersonRepository,
    private readonly events: EventLog,
  ) {}

  async page(actor: Actor, query: SearchQuery): Promise<Page<Account>> {
    enforce(administer(actor));
    const { items, nextCursor } = await this.unitOfWork.read((tx) => this.persons.page(tx, query));
    return { items: items.map(presentAccount), nextCursor };
  }

  /**
   * @throws people/person_not_found
   * @throws people/last_administrator: somebody must be able to give the role back
   */
  changeRole(actor: Actor, personId: string, role: PlatformRole): Promise<Account> {
    enforce(administer(actor));
    return this.unitOfWork.run(async (tx) => {
      const administrators = await this.persons.lockAdministrators(tx);
      const person = await this.people.find(tx, personId);
      if (person.role === role) return presentAccount(person);
      if (person.role === 'administrator' && administrators.length === 1) throw new DomainError(peopleErrors.last_administrator);
      await this.persons.change(tx, personId, { role });
      await this.events.record(tx, {
        kind: 'people.role_changed',
        actorId: personIdOf(actor),
        subject: { kind: 'person', id: personId },
        topics: [topic.administration, topic.person(personId)],
        details: { from: person.role, to: role },
      });
      return presentAccount(await this.people.find(tx, personId));
    });
  }
}
