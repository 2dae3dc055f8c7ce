import type { AgeBand, College, Gender, OrganisationKind } from '@palabre/shared/people';
import type { Locale } from '@palabre/shared/kernel';

export interface CastOrganisation {
  name: string;
  kind: OrganisationKind;
  country: string;
}

/** Six organisations in five countries. Every name in the story is invented. */
export const organisations = {
  terres: { name: 'Coopérative Terres partagées', kind: 'cooperative', country: 'FR' },
  boreale: { name: 'Coop numérique Boréale', kind: 'cooperative', country: 'CA' },
  cafe: { name: 'Mutual Solidaria del Café', kind: 'mutual', country: 'CO' },
  guadual: { name: 'Municipio de El Guadual', kind: 'local-government', country: 'CO' },
  sembrar: { name: 'Asociación Sembrar Futuro', kind: 'association', country: 'AR' },
  maos: { name: 'Rede Mãos Dadas', kind: 'network', country: 'BR' },
} as const satisfies Record<string, CastOrganisation>;

export interface CastPerson {
  name: string;
  of: keyof typeof organisations;
  locale: Locale;
  timeZone: string;
  college: College;
  gender?: Gender;
  ageBand?: AgeBand;
}

const lyon = { of: 'terres', locale: 'fr', timeZone: 'Europe/Paris' } as const;
const quebec = { of: 'boreale', locale: 'fr', timeZone: 'America/Toronto' } as const;
const manizales = { of: 'cafe', locale: 'es', timeZone: 'America/Bogota' } as const;
const guadual = { of: 'guadual', locale: 'es', timeZone: 'America/Bogota' } as const;
const rosario = { of: 'sembrar', locale: 'es', timeZone: 'America/Argentina/Buenos_Aires' } as const;
const recife = { of: 'maos', locale: 'pt', timeZone: 'America/Recife' } as const;

/** Twenty people. What they rather not say is left out. */
export const people = {
  awa: { name: 'Awa Diallo', ...lyon, college: 'workers', gender: 'woman', ageBand: '35-49' },
  jules: { name: 'Jules Perrin', ...lyon, college: 'volunteers', ageBand: '25-34' },
  nadia: { name: 'Nadia Benali', ...lyon, college: 'beneficiaries', gender: 'woman' },
  hugo: { name: 'Hugo Lambert', ...lyon, college: 'partners', gender: 'man', ageBand: '50-64' },
  maude: { name: 'Maude Tremblay', ...quebec, college: 'workers', gender: 'woman', ageBand: '35-49' },
  etienne: { name: 'Étienne Côté', ...quebec, college: 'workers' },
  grace: { name: 'Grace Whitman', ...quebec, locale: 'en', college: 'volunteers', gender: 'woman', ageBand: '65-and-over' },
  omar: { name: 'Omar Haddad', ...quebec, locale: 'en', college: 'beneficiaries', gender: 'man' },
  lucia: { name: 'Lucía Restrepo', ...manizales, college: 'workers', gender: 'woman', ageBand: '35-49' },
  mateo: { name: 'Mateo Giraldo', ...manizales, college: 'beneficiaries', gender: 'man', ageBand: 'under-25' },
  ines: { name: 'Inés Cardona', ...manizales, college: 'volunteers' },
  rosa: { name: 'Rosa Quintero', ...guadual, college: 'public-bodies', gender: 'woman', ageBand: '50-64' },
  andres: { name: 'Andrés Muñoz', ...guadual, college: 'public-bodies', gender: 'man' },
  camila: { name: 'Camila Ferreyra', ...rosario, college: 'workers', gender: 'woman', ageBand: '25-34' },
  tomas: { name: 'Tomás Acosta', ...rosario, college: 'beneficiaries' },
  elena: { name: 'Elena Sosa', ...rosario, college: 'volunteers', gender: 'woman', ageBand: '65-and-over' },
  joana: { name: 'Joana Albuquerque', ...recife, college: 'workers', gender: 'woman', ageBand: '35-49' },
  davi: { name: 'Davi Nascimento', ...recife, college: 'beneficiaries', gender: 'man', ageBand: '25-34' },
  marina: { name: 'Marina Cavalcanti', ...recife, college: 'volunteers' },
  paulo: { name: 'Paulo Teixeira', ...recife, college: 'partners', gender: 'man', ageBand: '50-64' },
} as const satisfies Record<string, CastPerson>;
