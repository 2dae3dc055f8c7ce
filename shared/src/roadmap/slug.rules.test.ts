import { describe, expect, it } from '@jest/globals';
import { RoadmapSlug } from './roadmap.schema';
import { slugOf } from './slug.rules';

describe('a short name for the address', () => {
  it.each([
    ['Plan de quartier', 'plan-de-quartier'],
    ['  Été 2030 : l’eau, ça compte !', 'ete-2030-l-eau-ca-compte'],
    ['Feuille de route des rencontres de la coopération internationale', 'feuille-de-route-des-rencontres-de-la'],
    ['a'.repeat(60), 'a'.repeat(40)],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(RoadmapSlug.safeParse(slug).success).toBe(true);
  });

  it('is left to the publisher when the title has nothing to make one of', () => {
    expect(['', '計画', '!'].map(slugOf)).toEqual(['', '', '']);
  });
});
