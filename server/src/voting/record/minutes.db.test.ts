import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Locale } from '@palabre/shared/kernel';
import { type MinutesFormat, sha256Hex, type RoundView, type VotingRule } from '@palabre/shared/voting';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Acting } from '../../../test/act-as';
import { elementsOf, readMarkup } from '../../../test/markup';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { runCommandLine } from '../../cli/command-line';

let t: TestApp;
let scene: RoundScene;
let folder: string;

beforeAll(async () => {
  t = await createTestApp();
  folder = mkdtempSync(path.join(tmpdir(), 'palabre-minutes-'));
});
beforeEach(async () => {
  scene = await roundScene(t);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await t.close();
});

/** A file of a round, as a browser downloads it. */
async function download(id: string, what: string, who: Acting = scene.member): Promise<Buffer> {
  const response = await fetch(`${t.http}/api/rounds/${id}/${what}`, { headers: { cookie: who.cookie } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const minutes = (id: string, format: MinutesFormat, language: string, who?: Acting) => download(id, `minutes?format=${format}&language=${language}`, who);

/** What the command line writes when it is given these bytes. */
async function typed(zip: Uint8Array, ...args: string[]): Promise<{ code: number; out: Buffer; err: string }> {
  const file = path.join(folder, 'export.zip');
  writeFileSync(file, zip);
  const out: Uint8Array[] = [];
  let err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation(((bytes: Uint8Array, done: () => void) => {
    out.push(bytes);
    done();
    return true;
  }) as typeof process.stdout.write);
  jest.spyOn(console, 'error').mockImplementation((text: string) => {
    err += text;
  });
  const code = await runCommandLine(['minutes', file, ...args], { root: folder });
  jest.restoreAllMocks();
  return { code, out: Buffer.concat(out), err };
}

/** All rows of the tables below a heading of a page, cell by cell. */
function tableBelow(html: Buffer, heading: string): string[][] {
  const section = elementsOf(readMarkup(html.toString()), 'section').find((one) => elementsOf(one, 'h2')[0]?.text === heading);
  return elementsOf(section ?? readMarkup(''), 'tr').map((row) => elementsOf(row, 'th', 'td').map(({ text }) => text));
}

const weights = [
  { college: 'workers', weight: '1/2' },
  { college: 'partners', weight: '1/2' },
] as const;

/** Yes or no by college; the first call misses its quorum. */
async function inTwoCalls(): Promise<string> {
  for (const [who, college] of [
    [scene.member, 'workers'],
    [scene.facilitator, 'partners'],
  ] as const) {
    expect((await who.fetch('/api/me', { method: 'PATCH', body: { college } })).status).toBe(200);
  }
  const rule: Partial<VotingRule> = {
    quorum: '>=2/3',
    furtherCalls: [{ quorum: null, after: 'PT2H', lasts: 'P1D' }],
    colleges: { aggregation: 'proportional', weights: [...weights] },
  };
  const first: RoundView = (await scene.prepare(rule)).body;
  await scene.cast(scene.member, first.id, { choice: 'no' });
  await scene.pass(25);
  const { nextCallId } = await scene.view(first.id);
  await scene.pass(2);
  await scene.cast(scene.member, nextCallId ?? '', { choice: 'yes' });
  await scene.pass(24);
  return nextCallId ?? '';
}

/** A choice that a lot decides. */
async function byLot(): Promise<string> {
  const secrets = [
    [scene.facilitator, '11'.repeat(32)],
    [scene.member, '22'.repeat(32)],
  ] as const;
  const scrutineers = secrets.map(([{ personId }]) => personId);
  const { id }: RoundView = (
    await scene.choice({ method: 'approval', ties: 'lot' }, ['nord', 'sud'], { opensAt: scene.inHours(1), closesAt: scene.inHours(25), scrutineers })
  ).body;
  for (const [who, secret] of secrets) await who.fetch(`/api/rounds/${id}/commitment`, { body: { commitment: sha256Hex(secret) } });
  await scene.pass(1);
  await scene.cast(scene.member, id, { approvals: ['nord'] });
  await scene.cast(scene.facilitator, id, { approvals: ['sud'] });
  await scene.pass(24);
  for (const [who, secret] of secrets) await who.fetch(`/api/rounds/${id}/secret`, { body: { secret } });
  return id;
}

async function secretly(): Promise<string> {
  const { id }: RoundView = (await scene.prepare({ secrecy: 'secret' })).body;
  await scene.seal(scene.member, id, { choice: 'yes' }, 'aa'.repeat(32));
  await scene.seal(scene.facilitator, id, { choice: 'no' }, 'bb'.repeat(32));
  await scene.pass(25);
  return id;
}

/** Every form and every language. */
const forms = [
  ['html', 'fr'],
  ['pdf', 'es'],
  ['odt', 'en'],
  ['pdf', 'pt'],
] as const;

describe('the same minutes, byte for byte', () => {
  it.each([
    ['of a round in two calls, by college', inTwoCalls],
    ['of a choice by lot', byLot],
    ['of a secret round', secretly],
  ])('%s: from the server, again a day later for somebody else, and from the export on the command line', async (_, held) => {
    const id = await held();
    const zip = await download(id, 'export');
    const first: [MinutesFormat, Locale, Buffer][] = [];
    for (const [format, language] of forms) first.push([format, language, await minutes(id, format, language)]);
    scene.clock.advance(86_400_000);
    for (const [format, language, bytes] of first) {
      expect((await minutes(id, format, language, scene.facilitator)).equals(bytes)).toBe(true);
      const told = await typed(zip, '--format', format, '--language', language);
      expect([told.code, told.err, told.out.equals(bytes)]).toEqual([0, '', true]);
    }
  });
});

describe('what they tell', () => {
  it('both calls, and the colleges of the one that decided', async () => {
    const html = await minutes(await inTwoCalls(), 'html', 'en');
    expect(tableBelow(html, 'Calls').map(([call, , , , ...rest]) => [call, ...rest])).toEqual([
      ['Call', 'People on the roll', 'Ballots cast', 'Outcome'],
      ['First', '2', '1', 'Quorum not reached'],
      ['No. 2', '2', '1', 'Adopted'],
    ]);
    expect(tableBelow(html, 'Voter roll and turnout').slice(1)).toEqual([
      ['People who work there', '1', '1', '100.00%'],
      ['Partners', '1', '0', '0.00%'],
    ]);
  });

  it('who kept the secrets of a lot', async () => {
    const html = await minutes(await byLot(), 'html', 'fr');
    const rows = tableBelow(html, 'Scrutatrices et scrutateurs').slice(1);
    expect(rows.map(([name, commitment, secret]) => [name, commitment === sha256Hex(secret ?? '')])).toEqual([
      ['Test Person', true],
      ['Test Person', true],
    ]);
  });

  it('nobody’s name of a secret round', async () => {
    const html = await minutes(await secretly(), 'html', 'es');
    expect(html.toString()).toContain('Votos emitidos');
    expect(html.toString()).not.toContain('Test Person');
  });
});

describe('minutes are refused', () => {
  it('before the close, to visitors, and in forms or languages that there are not', async () => {
    const { id }: RoundView = (await scene.prepare({})).body;
    expect((await scene.member.fetch(`/api/rounds/${id}/minutes?format=pdf&language=fr`)).code).toBe('voting/wrong_moment');
    await scene.pass(25);
    expect((await scene.visitor.fetch(`/api/rounds/${id}/minutes?format=pdf&language=fr`)).code).toBe('people/sign_in_required');
    expect((await scene.member.fetch(`/api/rounds/${id}/minutes?format=docx&language=fr`)).status).toBe(400);
    const told = await typed(await download(id, 'export'), '--language', 'de');
    expect([told.code, told.out.length]).toEqual([2, 0]);
  });

  it('by the command line, of an export whose result does not follow', async () => {
    const files = unzipSync(await download(await inTwoCalls(), 'export'));
    const tampered = (name: string, change: (text: string) => string) =>
      zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name] ?? new Uint8Array()))) });
    const result = await typed(tampered('result.json', (text) => text.replace('"adopted"', '"rejected"')));
    expect([result.code, result.out.length, result.err]).toEqual([1, 0, expect.stringContaining('voting/recount_result_changed')]);
    const calls = await typed(tampered('earlier.json', () => '[]'));
    expect([calls.code, calls.out.length, calls.err]).toEqual([1, 0, expect.stringContaining('voting/recount_calls_changed')]);
  });
});
