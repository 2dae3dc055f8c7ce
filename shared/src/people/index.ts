/**
 * People: who somebody is here, and how they prove it. Promise: an answer never tells whether an address has an account,
 * and no secret is kept except as a hash.
 */
export {
  AccessToken,
  AccessTokens,
  Account,
  AgeBand,
  ChangePlatformRole,
  College,
  Country,
  CreateAccessToken,
  CreateOrganisation,
  Device,
  Devices,
  EditProfile,
  Email,
  Gender,
  Me,
  NewAccessToken,
  Organisation,
  OrganisationKind,
  OutgoingMail,
  PersonCard,
  PersonName,
  PlatformRole,
  Profile,
  RequestSignIn,
  SearchQuery,
  SignInRequested,
  SignInWithCode,
  SignInWithLink,
  TimeZone,
} from './people.schema';
export { peopleErrors } from './people.errors';
export { isAdministrator, personIdOf, visitor, type Actor } from './actor.rules';
export { actAsPerson, administer } from './people.policy';
