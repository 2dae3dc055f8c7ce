import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestApp, type TestApp } from '../../test/test-app';
import { DocumentCare, Documents } from '../collab';
import { Ids } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { runCommandLine } from './command-line';

let server: TestApp;
let folder: string;
beforeAll(async () => {
  server = await createTestApp();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palabre-command-line-'));
  process.env.DATABASE_URL = server.databaseUrl;
});
afterAll(async () => {
  delete process.env.DATABASE_URL;
  fs.rmSync(folder, { recursive: true });
  await server.close();
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What the person at the terminal gets, beside a server that runs on the same database. */
async function type(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation(((text: string, done: () => void) => {
    out += text;
    done();
    return true;
  }) as typeof process.stdout.write);
  jest.spyOn(console, 'error').mockImplementation((text: string) => {
    err += text;
  });
  const code = await runCommandLine(args, { root: folder });
  jest.restoreAllMocks();
  return { code, out: out.trim(), err };
}

async function get(address: string, token?: string): Promise<unknown> {
  const response = await fetch(server.http + address, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  return response.json();
}

function file(text: string): string {
  const name = path.join(folder, 'roadmap.md');
  fs.writeFileSync(name, text);
  return name;
}

const roadmap =
  '# Assembly of Dakar\n\n## Water\n\n1. Count the wells of every village.\n2. Publish who pays for them.\n\n## Schools\n\n1. Open the schools in the evening.\n';

describe('the command line', () => {
  it('explains itself', async () => {
    expect(await type()).toMatchObject({ code: 0, out: expect.stringContaining('roadmap import FILE') });
    expect(await type('doctor', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('doctor [--json]') });
    expect(await type('dance')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There is no command "dance".') });
    expect(await type('doctor', '--loud')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: npm run --silent palabre -- doctor') });
  });

  it('makes a token that the running server accepts, also for somebody new', async () => {
    const { code, out } = await type('token', 'create', '--email', ' Amina@Example.org ', '--name', 'Amina');
    expect(code).toBe(0);
    expect(await get('/api/me', out)).toMatchObject({ person: { email: 'amina@example.org', name: 'Amina', role: 'member' } });
    const again = await type('token', 'create', '--email=amina@example.org');
    expect(await get('/api/me', again.out)).toMatchObject({ person: { name: 'Amina' } });
    expect(await type('token', 'create', '--email=amina')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--email') });
  });

  it('makes a link for the administrator and for whoever has an account', async () => {
    expect((await type('sign-in-link')).out).toMatch(/^http:\/\/localhost:3000\/sign-in\/link#\S{40,}$/);
    expect((await type('sign-in-link', '--email=amina@example.org')).out).toMatch(/^http:\/\/localhost:3000\/sign-in\/link#\S{40,}$/);
    expect(await type('sign-in-link', '--email=nobody@example.org')).toMatchObject({
      code: 1,
      out: '',
      err: 'Nobody here has the address nobody@example.org.',
    });
  });

  it('reads a roadmap without publishing it', async () => {
    const { out } = await type('roadmap', 'import', file(roadmap), '--dry-run', '--json');
    expect(JSON.parse(out)).toEqual({
      title: 'Assembly of Dakar',
      themes: [
        {
          number: 1,
          title: 'Water',
          kind: 'parallel',
          actions: [
            { number: 1, text: 'Count the wells of every village.' },
            { number: 2, text: 'Publish who pays for them.' },
          ],
        },
        { number: 2, title: 'Schools', kind: 'parallel', actions: [{ number: 1, text: 'Open the schools in the evening.' }] },
      ],
      warnings: [],
    });
    expect(await get('/api/roadmaps')).toMatchObject({ items: [] });
  });

  it('publishes a roadmap, and a corrected one as its next version', async () => {
    const first = await type('roadmap', 'import', file(roadmap), '--lang=en');
    expect(first.out).toContain('2 themes, 3 actions, 0 warnings. Published as "assembly-of-dakar", version 1.');
    const second = await type('roadmap', 'import', file(roadmap.replace('every', 'each')), '--lang=en', '--json');
    expect(JSON.parse(second.out)).toMatchObject({ published: { slug: 'assembly-of-dakar', version: 2 } });
    expect(await get('/api/actions/assembly-of-dakar.1.1')).toMatchObject({ text: { text: 'Count the wells of each village.', lang: 'en' } });
  });

  it.each([
    ['', 'is empty. (roadmap/import_empty)'],
    ['%PDF-1.7', 'is not a text: save the document as plain text (UTF-8) or Markdown first. (roadmap/import_binary)'],
    ['# Minutes\n\nNobody came.\n', 'No numbered action was found'],
    ['x'.repeat(2 * 1024 * 1024 + 1), 'is larger than 2 MiB'],
  ])('says why a file is no roadmap (%#)', async (text, reason) => {
    const { code, out, err } = await type('roadmap', 'import', file(text), '--dry-run');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(reason);
  });

  it('finds nothing broken in an installation that runs', async () => {
    const { code, out } = await type('doctor', '--json');
    const { findings } = JSON.parse(out) as { findings: { subject: string; state: string }[] };
    expect(code).toBe(0);
    expect(findings.map(({ subject }) => subject)).toEqual(['Node', 'public address', 'mail', 'disk', 'database', 'migrations', 'clock', 'texts', 'chains']);
    expect(findings.filter(({ state }) => state === 'fail')).toEqual([]);
  });

  it('tells of texts that cannot be read', async () => {
    const id = server.app.get(Ids).next();
    const { app } = server;
    await app.get(UnitOfWork).run((tx) => app.get(Documents).create(tx, { id, kind: 'test', content: null, personId: null }));
    await app.get(Documents).quarantine(id, 'a test');
    const { code, out } = await type('doctor');
    expect(code).toBe(1);
    expect(out).toMatch(/✗ texts +1 cannot be read/);
    await app.get(UnitOfWork).run((tx) => app.get(DocumentCare).tryAgain(tx, id, null));
  });

  it('prints the API document without a database', async () => {
    const { out } = await type('openapi');
    expect(JSON.parse(out)).toEqual(await get('/api/openapi.json'));
  });

  it('says in one sentence that the database cannot be reached', async () => {
    process.env.DATABASE_URL = server.databaseUrl.replace(/\/[^/]*$/, '/nothing');
    const { code, err } = await type('token', 'create', '--email=amina@example.org');
    process.env.DATABASE_URL = server.databaseUrl;
    expect(code).toBe(4);
    expect(err).toMatch(/^The server at .* has no database "nothing": create it, or correct DATABASE_URL\.$/);
  });
});

it('tells the story beside a running server, once', async () => {
  const empty = await createTestApp();
  process.env.DATABASE_URL = empty.databaseUrl;
  expect(await type('story', 'load')).toMatchObject({ code: 0, out: 'The demonstration story is there.' });
  const { items } = (await (await fetch(`${empty.http}/api/groups`)).json()) as { items: unknown[] };
  expect(items).toHaveLength(4);
  expect(await type('story', 'load')).toMatchObject({ code: 1, err: 'The story has been told here already.' });
  process.env.DATABASE_URL = server.databaseUrl;
  await empty.close();
}, 120_000);
