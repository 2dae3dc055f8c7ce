import { Injectable } from '@nestjs/common';
import type { Page } from '@palabre/shared/kernel';
import { actAsPerson, peopleErrors, type Actor, type CreateOrganisation, type Organisation, type SearchQuery } from '@palabre/shared/people';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import type { OrganisationEntity } from './organisation.entity';
import { OrganisationRepository } from './organisation.repository';
import { presentOrganisation } from './people.presenter';

/** The organisations people come from. Anybody with an account may add theirs. */
@Injectable()
export class Organisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws people/organisation_not_found */
  async find(tx: Tx, id: string): Promise<OrganisationEntity> {
    return found(await this.organisations.find(tx, id), peopleErrors.organisation_not_found);
  }

  /** @returns ids by name in lower case, of those that are registered */
  async idsByName(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
    const known = names.length ? await this.organisations.findByNames(tx, names) : [];
    return new Map(known.map(({ id, name }) => [name.toLowerCase(), id]));
  }

  async page(query: SearchQuery): Promise<Page<Organisation>> {
    const { items, nextCursor } = await this.unitOfWork.read((tx) => this.organisations.page(tx, query));
    return { items: items.map(presentOrganisation), nextCursor };
  }

  /** @throws people/organisation_exists with the `organisationId` of the one that has this name */
  create(actor: Actor, organisation: CreateOrganisation): Promise<Organisation> {
    enforce(actAsPerson(actor));
    return this.unitOfWork.run(async (tx) => presentOrganisation(await this.register(tx, organisation)));
  }

  async register(tx: Tx, organisation: CreateOrganisation): Promise<OrganisationEntity> {
    const entity = { ...organisation, id: this.ids.next(), createdAt: this.clock.now() };
    const known = await this.organisations.findByName(tx, organisation.name);
    if (!known && (await this.organisations.insertUnlessKnown(tx, entity))) return entity;
    throw new DomainError(peopleErrors.organisation_exists, known ? { organisationId: known.id } : {});
  }
}
