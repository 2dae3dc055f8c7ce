import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessTokenRepository } from './access-token.repository';
import { ActorGuard } from './actor.guard';
import { Identity } from './identity.service';
import { People } from './people.service';
import { PersonRepository } from './person.repository';
import { SessionCookie } from './session.cookie';
import { SessionRepository } from './session.repository';
import { Sessions } from './session.service';

@Module({
  providers: [
    PersonRepository,
    SessionRepository,
    AccessTokenRepository,
    SessionCookie,
    Sessions,
    Identity,
    People,
    { provide: APP_GUARD, useClass: ActorGuard },
  ],
  exports: [Identity, People, Sessions, SessionCookie],
})
export class PeopleModule {}
