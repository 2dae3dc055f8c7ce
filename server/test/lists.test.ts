import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Operation {
  parameters?: { name: string; in: string; schema: { minimum?: number; maximum?: number } }[];
  responses: Record<string, { content?: Record<string, { schema?: { properties?: Record<string, unknown> } }> }>;
}

const file = path.resolve(import.meta.dirname, '../../docs/api/openapi.json');
const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, { get?: Operation }> };

/** Short by themselves: one's own devices and tokens, what administrators publish, the rules a group keeps under a name, the organisations that sent it delegates. */
const whole = ['/api/comments/{id}/history', '/api/groups/{id}/mandates', '/api/me/devices', '/api/me/tokens', '/api/roadmaps', '/api/round-templates'];

const lists = Object.entries(paths).flatMap(([route, { get }]) =>
  get?.responses['200']?.content?.['application/json']?.schema?.properties?.items ? [{ route, parameters: get.parameters ?? [] }] : [],
);

describe('lists', () => {
  it('are paged, but for a few that are short', () => {
    const unpaged = lists.filter(({ parameters }) => !parameters.some(({ name }) => name === 'cursor'));
    expect(unpaged.map(({ route }) => route).toSorted()).toEqual(whole);
  });

  it('that are paged give at most 100 at a time', () => {
    const limits = lists.filter(({ route }) => !whole.includes(route)).map(({ parameters }) => parameters.find(({ name }) => name === 'limit')?.schema);
    expect(limits.length).toBeGreaterThan(10);
    for (const limit of limits) expect(limit).toMatchObject({ minimum: 1, maximum: 100 });
  });
});
