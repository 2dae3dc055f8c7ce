/**
 * People: who somebody is here, and how they prove it. Promise: an answer never tells whether an address has an account, no
 * secret is kept except as a hash, and what is revoked is refused from that moment on.
 */
export { AccessTokens } from './access-token.service';
export { AllowsNameless } from './actor.guard';
export { containing } from './containing';
export { CurrentActor } from './current-actor.decorator';
export { Identity } from './identity.service';
export { OrganisationEntity } from './organisation.entity';
export { Organisations } from './organisation.service';
export { PeopleModule } from './people.module';
export { People, type NewPerson } from './people.service';
export { PersonEntity } from './person.entity';
export { SessionCookie } from './session.cookie';
export { Sessions } from './session.service';
export { SignIn } from './sign-in.service';
