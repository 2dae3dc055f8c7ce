import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { Id, PageQuery, pageOf } from '@palabre/shared/kernel';
import { Account, ChangePlatformRole, OutgoingMail, peopleErrors, SearchQuery, type Actor } from '@palabre/shared/people';
import { Answers } from '../platform/http';
import { Accounts } from './account.service';
import { CurrentActor } from './current-actor.decorator';
import { Outbox } from './outbox.service';

@Controller('api')
export class AdministrationController {
  constructor(
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
  ) {}

  @Get('accounts')
  @Answers(pageOf(Account), { summary: 'Everybody who has an account, newest first. Administrators only.' })
  pageOfAccounts(@CurrentActor() actor: Actor, @Query({ schema: SearchQuery }) query: SearchQuery) {
    return this.accounts.page(actor, query);
  }

  @Put('accounts/:id/role')
  @Answers(Account, { summary: 'Gives somebody a role. Administrators only.', errors: [peopleErrors.person_not_found, peopleErrors.last_administrator] })
  changeRole(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: ChangePlatformRole }) { role }: ChangePlatformRole) {
    return this.accounts.changeRole(actor, id, role);
  }

  @Get('mail')
  @Answers(pageOf(OutgoingMail), { summary: 'The mails that were sent, wait, or are kept because there is no mail server. Administrators only.' })
  pageOfMail(@CurrentActor() actor: Actor, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.outbox.page(actor, query);
  }
}
