import type { Organisation, PersonCard } from '@palabre/shared/people';
import type { OrganisationEntity } from './organisation.entity';
import type { PersonEntity } from './person.entity';

export const presentOrganisation = ({ id, name, kind, country }: OrganisationEntity): Organisation => ({
  id,
  name,
  kind: kind as Organisation['kind'],
  country,
});

export const presentCard = ({ id, name, organisation }: PersonEntity): PersonCard => ({ id, name, organisation: organisation?.name ?? null });
