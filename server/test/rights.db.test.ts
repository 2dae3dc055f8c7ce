import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { committed, table } from '../../scripts/committed.mjs';
import { describeApi } from '../src/platform/http';
import { addressOf, everybody, type Prepare, type Recipes, type Who } from './rights/recipe';
import { recipesByRoom } from './rights/recipes';
import { RightsWorld } from './rights/world';
import { createTestApp, type TestApp } from './test-app';

let t: TestApp;
let world: RightsWorld;
// without a mail server, codes are printed on the terminal
const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
beforeAll(async () => {
  t = await createTestApp({ TRUST_PROXY: '1' });
  world = await RightsWorld.of(t);
});
afterAll(async () => {
  await t.close();
  printed.mockRestore();
});

const preface = `# What each route answers, and to whom

Every route of the API, sent a well-formed request by everybody on something fresh: the status, and the code of a refusal. \`stranger\` is
somebody with an account who is not in the group, and so is \`administrator\`; facilitator, member and observer are what they are in the group
at hand. A \`newcomer\` has an account and no name yet. The rights behind the answers are in [rights.md](rights.md).

This file is written by \`server/test/rights.db.test.ts\`: \`RENEW=1 npm run jest -- server/test/rights.db.test.ts\` writes it anew.
A new route needs a recipe in \`server/test/rights/\`.
`;

let requests = 0;
/** Each request comes from an address of its own, so that the limit of requests does not end the test. */
async function answerTo(route: string, prepare: Prepare, who: Who): Promise<string> {
  const asked = await prepare(world, who);
  const method = route.split(' ')[0] ?? '';
  const from = asked.from ?? world.people[who].fetch;
  requests += 1;
  const headers = { 'x-forwarded-for': `10.0.${requests >> 8}.${requests & 255}` };
  const { status, code } = await from(addressOf(route, asked), { method, headers, ...(asked.body !== undefined && { body: asked.body }) });
  return code === undefined ? String(status) : `${status} ${code}`;
}

async function linesOf(recipes: Recipes): Promise<string[][]> {
  const lines: string[][] = [];
  for (const [route, situations] of Object.entries(recipes)) {
    for (const [situation, prepare] of Object.entries(situations)) {
      const answers: string[] = [];
      for (const who of everybody) answers.push(await answerTo(route, prepare, who));
      lines.push([route, situation, ...answers]);
    }
  }
  return lines;
}

describe('every route, asked by everybody', () => {
  it('has a recipe', () => {
    const routes = Object.entries(describeApi(t.app).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const recipes = Object.values(recipesByRoom).flatMap((room) => Object.keys(room));
    expect(recipes.toSorted()).toEqual(routes.toSorted());
  });

  it('answers as docs/rights-http.md says, or RENEW=1 writes it anew', async () => {
    const sections: string[] = [preface];
    for (const [room, recipes] of Object.entries(recipesByRoom)) {
      sections.push(`## ${room}\n\n${table(['route', 'on', ...everybody], await linesOf(recipes))}\n`);
    }
    const written = sections.join('\n');
    expect(committed('docs/rights-http.md', written)).toBe(written);
  }, 300_000);
});
