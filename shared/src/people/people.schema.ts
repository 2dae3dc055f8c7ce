import * as z from 'zod/mini';
import { Day, Id, Locale, Moment, PageQuery } from '../kernel';

export const PlatformRole = z.enum(['administrator', 'member']);
export type PlatformRole = z.infer<typeof PlatformRole>;

/** Kinds of legal persons of the social and solidarity economy, and those that work with it. */
export const OrganisationKind = z.enum([
  'cooperative',
  'mutual',
  'association',
  'foundation',
  'social-enterprise',
  'union',
  'local-government',
  'network',
  'other',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** A class of members whose votes can be counted apart; the classes of French SCIC law, which fit elsewhere too. */
export const College = z.enum(['workers', 'beneficiaries', 'volunteers', 'public-bodies', 'partners']);
export type College = z.infer<typeof College>;

export const Gender = z.enum(['woman', 'man', 'other']);
export type Gender = z.infer<typeof Gender>;

export const AgeBand = z.enum(['under-25', '25-34', '35-49', '50-64', '65-and-over']);
export type AgeBand = z.infer<typeof AgeBand>;

/** ISO 3166-1 alpha-2. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** IANA time zone name, e.g. `America/Bogota`. */
export const TimeZone = z.string().check(
  z.maxLength(64),
  z.refine((zone) => isTimeZone(zone), { error: 'time_zone' }),
);

function isTimeZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
export const PersonName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

export const Organisation = z.object({ id: Id, name: z.string(), kind: OrganisationKind, country: Country });
export type Organisation = z.infer<typeof Organisation>;

export const CreateOrganisation = z.object({ name: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)), kind: OrganisationKind, country: Country });
export type CreateOrganisation = z.infer<typeof CreateOrganisation>;

/** A person as everybody sees them. */
export const PersonCard = z.object({ id: Id, name: z.string(), organisation: z.nullable(z.string()) });
export type PersonCard = z.infer<typeof PersonCard>;

/** A person's own profile. `null` for gender and age band is "rather not say". */
export const Profile = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: PlatformRole,
  locale: Locale,
  timeZone: z.string(),
  organisation: z.nullable(Organisation),
  college: z.nullable(College),
  gender: z.nullable(Gender),
  ageBand: z.nullable(AgeBand),
  /** false until the person has seen the first steps and given a name */
  complete: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** What the page needs to know of who is looking; `person` is null without an account. */
export const Me = z.object({
  person: z.nullable(Profile),
  may: z.object({ administer: z.boolean(), createGroup: z.boolean() }),
});
export type Me = z.infer<typeof Me>;

export const EditProfile = z.object({
  name: z.optional(PersonName),
  locale: z.optional(Locale),
  timeZone: z.optional(TimeZone),
  organisationId: z.optional(z.nullable(Id)),
  college: z.optional(z.nullable(College)),
  gender: z.optional(z.nullable(Gender)),
  ageBand: z.optional(z.nullable(AgeBand)),
});
export type EditProfile = z.infer<typeof EditProfile>;

/** Asking for a code and a link by e-mail. */
export const RequestSignIn = z.object({ email: Email, locale: Locale });
export type RequestSignIn = z.infer<typeof RequestSignIn>;

/** The same answer whether the address has an account or not. `requestId` is what the code is checked against. */
export const SignInRequested = z.object({
  requestId: Id,
  expiresAt: Moment,
  /** false where there is no mail server: then the code is on the terminal and in the outbox that administrators read */
  mailed: z.boolean(),
});
export type SignInRequested = z.infer<typeof SignInRequested>;

export const SignInWithCode = z.object({ requestId: Id, code: z.string().check(z.trim(), z.regex(/^\d{6}$/)), sharedDevice: z.boolean() });
export type SignInWithCode = z.infer<typeof SignInWithCode>;

export const SignInWithLink = z.object({ token: z.string().check(z.minLength(20), z.maxLength(200)), sharedDevice: z.boolean() });
export type SignInWithLink = z.infer<typeof SignInWithLink>;

/** A device that is signed in. No "last seen" is kept, only the day of sign-in. */
export const Device = z.object({ id: Id, label: z.string(), shared: z.boolean(), current: z.boolean(), signedInAt: Moment, expiresAt: Moment });
export type Device = z.infer<typeof Device>;
export const Devices = z.object({ items: z.array(Device) });

export const AccessToken = z.object({ id: Id, name: z.string(), createdAt: Moment, lastUsedOn: z.nullable(Day) });
export type AccessToken = z.infer<typeof AccessToken>;
export const AccessTokens = z.object({ items: z.array(AccessToken) });
export const CreateAccessToken = z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) });
export type CreateAccessToken = z.infer<typeof CreateAccessToken>;
/** `secret` is shown this once and kept only as a hash. */
export const NewAccessToken = z.object({ token: AccessToken, secret: z.string() });
export type NewAccessToken = z.infer<typeof NewAccessToken>;

/** A list that can be searched: only what contains `search`, whatever the case. */
export const SearchQuery = z.extend(PageQuery, { search: z.optional(z.string().check(z.trim(), z.maxLength(120))) });
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A member of the platform as an administrator sees them. */
export const Account = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: PlatformRole,
  organisation: z.nullable(Organisation),
  college: z.nullable(College),
  createdAt: Moment,
});
export type Account = z.infer<typeof Account>;
export const ChangePlatformRole = z.object({ role: PlatformRole });
export type ChangePlatformRole = z.infer<typeof ChangePlatformRole>;

/** A mail in the outbox, kept when there is no mail server, and until it is sent when there is one. */
export const OutgoingMail = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  /** empty once sent */
  text: z.string(),
  locale: Locale,
  createdAt: Moment,
  sentAt: z.nullable(Moment),
  failure: z.nullable(z.string()),
});
export type OutgoingMail = z.infer<typeof OutgoingMail>;
