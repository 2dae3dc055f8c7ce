import { Injectable } from '@nestjs/common';
import { actAsPerson, personIdOf, type Actor, type EditProfile, type Me } from '@palabre/shared/people';
import { UnitOfWork } from '../platform/database';
import { enforce } from '../platform/errors';
import { Organisations } from './organisation.service';
import { presentMe } from './people.presenter';
import { People } from './people.service';
import type { PersonEntity } from './person.entity';
import { PersonRepository } from './person.repository';

/** What people see and say of themselves. */
@Injectable()
export class Profiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly persons: PersonRepository,
    private readonly organisations: Organisations,
  ) {}

  async me(actor: Actor): Promise<Me> {
    return actor.kind === 'person' ? this.of(actor.personId) : presentMe(null);
  }

  async of(personId: string): Promise<Me> {
    return presentMe(await this.unitOfWork.read((tx) => this.people.find(tx, personId)));
  }

  /** Changes what is given and leaves the rest. @throws people/organisation_not_found */
  edit(actor: Actor, edited: EditProfile): Promise<Me> {
    enforce(actAsPerson(actor));
    const personId = personIdOf(actor) ?? '';
    return this.unitOfWork.run(async (tx) => {
      if (edited.organisationId) await this.organisations.find(tx, edited.organisationId);
      await this.persons.change(tx, personId, columnsOf(edited));
      return presentMe(await this.people.find(tx, personId));
    });
  }
}

/** A name completes the first steps. */
const columnsOf = (edited: EditProfile): Partial<PersonEntity> => (edited.name === undefined ? edited : { ...edited, complete: true });
