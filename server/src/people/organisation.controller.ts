import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { pageOf } from '@palabre/shared/kernel';
import { CreateOrganisation, Organisation, peopleErrors, SearchQuery, type Actor } from '@palabre/shared/people';
import { Answers } from '../platform/http';
import { AllowsNameless } from './actor.guard';
import { CurrentActor } from './current-actor.decorator';
import { Organisations } from './organisation.service';

@Controller('api/organisations')
@AllowsNameless()
export class OrganisationController {
  constructor(private readonly organisations: Organisations) {}

  @Get()
  @Answers(pageOf(Organisation), { summary: 'Organisations in alphabetical order.' })
  page(@Query({ schema: SearchQuery }) query: SearchQuery) {
    return this.organisations.page(query);
  }

  @Post()
  @Answers(Organisation, { summary: 'Adds an organisation.', status: 201, errors: [peopleErrors.organisation_exists] })
  create(@CurrentActor() actor: Actor, @Body({ schema: CreateOrganisation }) organisation: CreateOrganisation) {
    return this.organisations.create(actor, organisation);
  }
}
