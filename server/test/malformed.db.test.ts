import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { describeApi } from '../src/platform/http';
import { addressOf, type Asked, type Situations, type Who } from './rights/recipe';
import { recipesByRoom } from './rights/recipes';
import { brokenBodies, brokenParts, brokenQueries } from './rights/mutations';
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

const routes = Object.values(recipesByRoom).flatMap((recipes) => Object.entries(recipes).map(([route, situations]) => [route, situations] as const));
const json = { 'content-type': 'application/json' };

interface Sent {
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

let requests = 0;
/** Sends what no program of ours would. Each request comes from an address of its own, so that the limit of requests does not end the test. */
async function send(route: string, address: string, { headers, body }: Sent = {}): Promise<Answered> {
  requests += 1;
  const from = { 'x-forwarded-for': `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}` };
  const response = await fetch(t.http + address, { method: route.split(' ')[0] ?? '', headers: { ...from, ...headers }, ...(body !== undefined && { body }) });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

interface Answered {
  status: number;
  type: string;
  text: string;
}

/** What is wrong with an answer to something wrong; undefined when all is well. */
function faultIn({ status, type, text }: Answered, invalid: boolean): string | undefined {
  if (invalid && status !== 400) return `${status} instead of 400`;
  if (status < 400) return undefined;
  if (!type.startsWith('application/problem+json')) return `${status} without a problem document`;
  const problem = JSON.parse(text) as { status?: number; code?: string };
  return status < 500 && problem.status === status && /^[a-z]+\/[a-z_]+$/.test(problem.code ?? '') ? undefined : `${status} ${problem.code}`;
}

const everybody: Who[] = ['facilitator', 'administrator', 'member', 'stranger'];

/** A request as it should be, and the session of somebody who may send it: behind a refusal of rights, nothing would be tried. */
async function ready(route: string, situations: Situations): Promise<{ asked: Asked; cookie: string }> {
  for (const [prepare, who] of Object.values(situations).flatMap((situation) => everybody.map((one) => [situation, one] as const))) {
    const { cookie } = await world.device(who);
    const asked = await prepare(world, who);
    const body = asked.body === undefined ? {} : { body: JSON.stringify(asked.body) };
    const { status } = await send(route, addressOf(route, asked), { headers: { ...json, cookie }, ...body });
    if (status < 300) return { asked: await prepare(world, who), cookie: (await world.device(who)).cookie };
  }
  throw new Error(`nobody may ${route}`);
}

/** Sends each, and says which answers are wrong. */
async function faults(attempts: Iterable<{ what: string; invalid: boolean; answer: () => Promise<Answered> }>): Promise<string[]> {
  const found: string[] = [];
  for (const { what, invalid, answer } of attempts) {
    const fault = faultIn(await answer(), invalid);
    if (fault) found.push(`${what}: ${fault}`);
  }
  return found;
}

const withBody = routes.filter(([route]) => /^(?:POST|PUT|PATCH)/.test(route));
const withPath = routes.filter(([route]) => route.includes('{'));

describe('what is malformed is refused, and never an error of ours', () => {
  it.each(withBody)(
    'in the body of %s',
    async (route, situations) => {
      const { asked, cookie } = await ready(route, situations);
      if (asked.body === undefined) return;
      const address = addressOf(route, asked);
      const post = (body: Sent['body'], headers = {}) =>
        send(route, address, { headers: { ...json, cookie, ...headers }, ...(body !== undefined && { body }) });
      const whole = JSON.stringify(asked.body);
      const raw = [
        { what: 'no JSON', invalid: true, answer: () => post('{"a":') },
        { what: 'a pit', invalid: true, answer: () => post('['.repeat(20_000) + ']'.repeat(20_000)) },
        { what: 'a pit inside', invalid: false, answer: () => post(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)},${whole.slice(1)}`) },
        { what: 'no text', invalid: true, answer: () => post(new Uint8Array([0xff, 0xfe, 0x00])) },
        { what: 'another type', invalid: true, answer: () => post(whole, { 'content-type': 'text/plain' }) },
        { what: 'a form', invalid: true, answer: () => post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }) },
        { what: 'another alphabet', invalid: false, answer: () => post(whole, { 'content-type': 'application/json; charset=klingon' }) },
        { what: 'packed, and not', invalid: true, answer: () => post(whole, { 'content-encoding': 'gzip' }) },
        { what: 'packed by nobody', invalid: false, answer: () => post(whole, { 'content-encoding': 'magic' }) },
        { what: 'no body', invalid: false, answer: () => post(undefined) },
      ];
      const broken = [...brokenBodies(asked.body)].map(({ what, value, invalid }) => ({ what, invalid, answer: () => post(JSON.stringify(value)) }));
      expect(await faults([...raw, ...broken])).toEqual([]);
    },
    120_000,
  );

  it.each(withPath)(
    'in the address of %s',
    async (route, situations) => {
      const { asked, cookie } = await ready(route, situations);
      const body = asked.body === undefined ? {} : { body: JSON.stringify(asked.body) };
      const attempts = Object.keys(asked.path ?? {}).flatMap((name) =>
        brokenParts.map(({ what, value, invalid }) => {
          const address = addressOf(route, { ...asked, path: { ...asked.path, [name]: 'HERE' } }).replace('HERE', value);
          return { what: `${name}: ${what}`, invalid, answer: () => send(route, address, { headers: { ...json, cookie }, ...body }) };
        }),
      );
      expect(await faults(attempts)).toEqual([]);
    },
    60_000,
  );

  it('in the query of every list', async () => {
    const found: string[] = [];
    const described = describeApi(t.app).paths;
    for (const [route, situations] of routes) {
      const [method = '', path = ''] = route.split(' ');
      const operation = (described[path] as Record<string, { parameters?: { name: string; in: string }[] }> | undefined)?.[method.toLowerCase()];
      const names = (operation?.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      if (!names.length) continue;
      const { asked, cookie } = await ready(route, situations);
      const attempts = names.flatMap((name) => {
        const { [name]: _, ...others } = asked.query ?? {};
        const address = addressOf(route, { ...asked, query: others });
        return [...brokenQueries(name)].map(({ what, value, invalid }) => ({
          what: `${route} ${what}`,
          invalid,
          answer: () => send(route, `${address}${address.includes('?') ? '&' : '?'}${value}`, { headers: { cookie } }),
        }));
      });
      found.push(...(await faults(attempts)));
    }
    expect(found).toEqual([]);
  }, 120_000);
});
