import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { connectDatabase } from '../boot';
import { checkChains } from './doctor.chains';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

/** What somebody with the password of the owner could do: the rules of the table are set aside for it. */
async function tamper(sql: string): Promise<void> {
  const client = await connectDatabase(t.databaseUrl);
  await client.query('alter table round_event disable trigger user');
  await client.query(sql);
  await client.query('alter table round_event enable trigger user');
  await client.end();
}

describe('the chains of all rounds', () => {
  it('are verified, and whoever changes an event, or takes the last one away, is noticed', async () => {
    const scene = await roundScene(t);
    const { id } = (await scene.prepare({})).body;
    await scene.cast(scene.member, id, { choice: 'yes' });
    await scene.pass(25);
    expect(await checkChains(t.databaseUrl)).toEqual({ subject: 'chains', state: 'ok', message: '1 verified' });
    await tamper(`update round_event set body = body || '{"cast": 9}' where kind = 'closed'`);
    expect(await checkChains(t.databaseUrl)).toMatchObject({ state: 'fail', message: `1 of 1 broken, round ${id} among them` });
    await tamper(`update round_event set body = body || '{"cast": 1}' where kind = 'closed'`);
    expect((await checkChains(t.databaseUrl)).state).toBe('ok');
    await tamper(`delete from round_event where kind = 'decided'`);
    expect((await checkChains(t.databaseUrl)).state).toBe('fail');
  });
});
