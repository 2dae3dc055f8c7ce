import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CountFileFault } from '@palabre/shared/counting';
import { tallyFile } from './tally.reader';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palabre-tally-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  fs.writeFileSync(place, text);
  return place;
}

const head = { method: 'approval', candidates: ['a', 'b'] };
const lines = (...ballots: object[]) => [head, ...ballots].map((line) => JSON.stringify(line)).join('\n');

describe('a count file', () => {
  it('is one object, however it is laid out', async () => {
    const whole = { ...head, ballots: [{ count: 2, approvals: ['a'] }, { approvals: ['b'] }] };
    for (const text of [JSON.stringify(whole), JSON.stringify(whole, undefined, 2)]) {
      expect(await tallyFile(file('whole.json', text))).toMatchObject({ method: 'approval', winners: ['a'], approvals: { a: 2, b: 1 } });
    }
  });

  it('or a line for its head and a line for each ballot, counted as they come', async () => {
    expect(await tallyFile(file('lines.ndjson', lines({ count: 2, approvals: ['a'] }, { approvals: ['b'] })))).toMatchObject({ winners: ['a'], voters: 3 });
  });

  it.each([
    ['no JSON', '{', 'unreadable', ''],
    ['an unknown method', '{"method": "coin"}', 'unknown_method', '/method'],
    ['a ballot of an unknown option, by its line', lines({ approvals: ['a'] }, { approvals: ['z'] }), 'unknown_value', '/ballots/1/approvals/0'],
    ['a line that is no ballot', `${lines({ approvals: ['a'] })}\nnonsense`, 'unreadable', '/ballots/1'],
    ['ballots in both places', `${JSON.stringify({ ...head, ballots: [] })}\n${JSON.stringify({ approvals: ['a'] })}`, 'unknown_key', '/ballots'],
  ])('is refused with the path to what is wrong: %s', async (_, text, reason, pointer) => {
    const failure = await tallyFile(file('bad.json', text)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CountFileFault);
    expect((failure as CountFileFault).toJSON()).toMatchObject({ code: `voting/count_file_${reason}`, path: pointer });
  });
});
