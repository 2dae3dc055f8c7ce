import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessTokenRepository } from './access-token.repository';
import { AccessTokens } from './access-token.service';
import { Accounts } from './account.service';
import { ActorGuard } from './actor.guard';
import { AdministrationController } from './administration.controller';
import { Credentials } from './credentials.service';
import { Devices } from './device.service';
import { Identity } from './identity.service';
import { MeController } from './me.controller';
import { MetricsController } from './metrics.controller';
import { Monitoring } from './monitoring.service';
import { OrganisationController } from './organisation.controller';
import { OrganisationRepository } from './organisation.repository';
import { Organisations } from './organisation.service';
import { Outbox } from './outbox.service';
import { People } from './people.service';
import { PersonRepository } from './person.repository';
import { Profiles } from './profile.service';
import { SessionCookie } from './session.cookie';
import { SessionRepository } from './session.repository';
import { Sessions } from './session.service';
import { SignInController } from './sign-in.controller';
import { SignInEntry } from './sign-in-entry.service';
import { SignInIssue } from './sign-in-issue.service';
import { SignInLimits } from './sign-in.limits';
import { SignInPost } from './sign-in-post.service';
import { SignInRepository } from './sign-in.repository';
import { SignIn } from './sign-in.service';
import { TicketController } from './ticket.controller';
import { TicketRepository } from './ticket.repository';
import { Tickets } from './ticket.service';

const proofs = [SessionRepository, SessionCookie, Sessions, AccessTokenRepository, AccessTokens, Credentials, TicketRepository, Tickets, Identity, Devices];
const signIn = [SignInRepository, SignInLimits, SignInIssue, SignInPost, SignInEntry, SignIn];
const registers = [PersonRepository, OrganisationRepository, People, Organisations, Profiles, Accounts, Outbox, Monitoring];

@Module({
  controllers: [SignInController, MeController, OrganisationController, AdministrationController, MetricsController, TicketController],
  providers: [...proofs, ...signIn, ...registers, { provide: APP_GUARD, useClass: ActorGuard }],
  exports: [Identity, People, Organisations, Sessions, SessionCookie, AccessTokens, SignIn],
})
export class PeopleModule {}
