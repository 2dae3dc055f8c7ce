import { isAllowed } from '@palabre/shared/kernel';
import { actAsPerson, administer, visitor, type Account, type Actor, type Me, type Organisation, type PersonCard, type Profile } from '@palabre/shared/people';
import type { OrganisationEntity } from './organisation.entity';
import type { PersonEntity } from './person.entity';

export const actorOf = ({ id, role }: PersonEntity): Actor => ({ kind: 'person', personId: id, role: role === 'administrator' ? 'administrator' : 'member' });

export const presentOrganisation = ({ id, name, kind, country }: OrganisationEntity): Organisation => ({
  id,
  name,
  kind: kind as Organisation['kind'],
  country,
});

export const presentCard = ({ id, name, organisation }: PersonEntity): PersonCard => ({ id, name, organisation: organisation?.name ?? null });

export function presentMe(person: PersonEntity | null): Me {
  const actor = person ? actorOf(person) : visitor;
  return {
    person: person && presentProfile(person),
    may: { administer: isAllowed(administer(actor)), createGroup: isAllowed(actAsPerson(actor)) },
  };
}

function presentProfile({ id, email, name, timeZone, complete, ...person }: PersonEntity): Profile {
  const { role, locale, college, gender, ageBand } = person as Pick<Profile, 'role' | 'locale' | 'college' | 'gender' | 'ageBand'>;
  return { id, email, name, role, locale, timeZone, organisation: organisationOf(person), college, gender, ageBand, complete };
}

export function presentAccount({ id, email, name, createdAt, ...person }: PersonEntity): Account {
  const { role, college } = person as Pick<Account, 'role' | 'college'>;
  return { id, email, name, role, organisation: organisationOf(person), college, createdAt: createdAt.toISOString() };
}

const organisationOf = ({ organisation }: Pick<PersonEntity, 'organisation'>): Organisation | null => (organisation ? presentOrganisation(organisation) : null);
