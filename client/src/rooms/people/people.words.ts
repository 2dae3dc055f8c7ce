import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AgeBand, College, Gender, OrganisationKind, PlatformRole } from '@palabre/shared/people';

export const organisationKinds: Record<OrganisationKind, MessageDescriptor> = {
  cooperative: msg`Coopérative`,
  mutual: msg`Mutuelle`,
  association: msg`Association`,
  foundation: msg`Fondation`,
  'social-enterprise': msg`Entreprise sociale`,
  union: msg`Syndicat`,
  'local-government': msg`Collectivité locale`,
  network: msg`Réseau`,
  other: msg`Autre organisation`,
};

export const colleges: Record<College, MessageDescriptor> = {
  workers: msg`Personnes qui y travaillent`,
  beneficiaries: msg`Bénéficiaires, clientèle, public`,
  volunteers: msg`Bénévoles`,
  'public-bodies': msg`Organismes publics`,
  partners: msg`Partenaires`,
};

export const genders: Record<Gender, MessageDescriptor> = { woman: msg`Femme`, man: msg`Homme`, other: msg`Autre` };

export const ageBands: Record<AgeBand, MessageDescriptor> = {
  'under-25': msg`Moins de 25 ans`,
  '25-34': msg`De 25 à 34 ans`,
  '35-49': msg`De 35 à 49 ans`,
  '50-64': msg`De 50 à 64 ans`,
  '65-and-over': msg`65 ans et plus`,
};

export const roles: Record<PlatformRole, MessageDescriptor> = { administrator: msg`Administration`, member: msg`Membre` };
