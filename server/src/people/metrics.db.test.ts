import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actAs, actAsVisitor, type Acting } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';

let t: TestApp;
let administrator: Acting;
beforeAll(async () => {
  t = await createTestApp();
  administrator = await actAs(t, { role: 'administrator' });
});
afterAll(() => t.close());

const tokenOf = async (person: Acting): Promise<string> => (await person.fetch('/api/me/tokens', { body: { name: 'Prometheus' } })).body.secret;
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

describe('the figures of a node', () => {
  it('are read by Prometheus with an administrator’s access token', async () => {
    const { status, headers, body } = await actAsVisitor(t).fetch('/api/metrics', bearer(await tokenOf(administrator)));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(body).toMatch(/^palabre_postgres_connections\{pool="rooms",state="busy"\} \d+$/m);
  });

  it('are no one else’s to read', async () => {
    const member = await actAs(t);
    const answers = [
      await actAsVisitor(t).fetch('/api/metrics'),
      await member.fetch('/api/metrics'),
      await member.fetch('/api/metrics', bearer(await tokenOf(member))),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403]);
  });

  it('follow the format of Prometheus, every series with its kind, and name no person', async () => {
    const { body } = await administrator.fetch('/api/metrics');
    const lines = (body as string).split('\n').filter(Boolean);
    const kinds = new Set(lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]));
    const series = lines.filter((line) => !line.startsWith('#'));
    const nameless = series.filter((line) => {
      const name = /^[a-z_][a-z0-9_]*/.exec(line)?.[0] ?? '';
      return !kinds.has(name) && !kinds.has(name.replace(/_(?:bucket|sum|count)$/, ''));
    });
    expect(nameless).toEqual([]);
    expect(series.filter((line) => !/^[a-z_][a-z0-9_]*(?:\{[^}]*\})? [-+0-9.eNaInf]+$/.test(line))).toEqual([]);
    expect(body).not.toContain(administrator.personId);
  });
});
