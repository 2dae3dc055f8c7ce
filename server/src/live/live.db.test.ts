import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type ClientToServer, type Hint, type ServerToClient, topic } from '@palabre/shared/live';
import pg from 'pg';
import type { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { type Acting, actAs } from '../../test/act-as';
import { type RedisServer, startRedis } from '../../test/redis-server';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SessionCookie, Sessions } from '../people';
import { UnitOfWork } from '../platform/database';
import { EventLog } from '../platform/events';
import { RedisConnections } from '../platform/redis';
import { LiveGateway } from './live.gateway';

type Browser = Socket<ServerToClient, ClientToServer> & { hints: Hint[]; missed: number };

let t: TestApp;
const opened: Browser[] = [];
beforeAll(async () => {
  t = await createTestApp();
});
afterEach(() => opened.splice(0).forEach((browser) => browser.disconnect()));
afterAll(() => t.close());

async function open({ cookie, origin, http = t.http }: { cookie?: string; origin?: string; http?: string } = {}): Promise<Browser> {
  const socket: Socket<ServerToClient, ClientToServer> = io(http, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 20,
    extraHeaders: { ...(cookie && { cookie }), ...(origin && { origin }) },
  });
  const browser = Object.assign(socket, { hints: [] as Hint[], missed: 0 });
  opened.push(browser);
  browser.on('hint', (hint) => browser.hints.push(hint));
  browser.on('missed', () => (browser.missed += 1));
  await new Promise<void>((resolve, reject) => browser.once('connect', resolve).once('connect_error', reject));
  return browser;
}

const watch = (browser: Browser, ...topics: string[]): Promise<boolean[]> => Promise.all(topics.map((one) => browser.timeout(5_000).emitWithAck('watch', one)));

const record = (topics: string[], { fail = false } = {}) =>
  t.app.get(UnitOfWork).run(async (tx) => {
    await t.app.get(EventLog).record(tx, { kind: 'groups.edited', actorId: null, subject: { kind: 'group', id: '1' }, topics, details: { title: 'secret' } });
    if (fail) throw new Error('rolled back');
  });

/** Waits for a hint that is sent last: whatever was sent before has arrived by then. */
async function settle(...browsers: Browser[]): Promise<void> {
  const last = topic.group(randomUUID());
  for (const browser of browsers) await watch(browser, last);
  await record([last]);
  for (const browser of browsers) await until(() => browser.hints.some((hint) => hint.topics.includes(last)));
  for (const browser of browsers) browser.hints = browser.hints.filter((hint) => !hint.topics.includes(last));
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 400) throw new Error('it did not happen in 4 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a hint', () => {
  it('follows a commit to those who watch, with ids and nothing else, once however many topics match', async () => {
    const [one, other] = [topic.group(randomUUID()), topic.proposal(randomUUID())];
    const [both, neither] = [await open(), await open()];
    expect(await watch(both, one, other)).toEqual([true, true]);
    await record([one, other]);
    await settle(both, neither);
    expect(both.hints).toEqual([{ kind: 'groups.edited', subject: { kind: 'group', id: '1' }, topics: [one, other] }]);
    expect(neither.hints).toEqual([]);
  });

  it('never follows a rollback', async () => {
    const browser = await open();
    await watch(browser, topic.commons);
    await expect(record([topic.commons], { fail: true })).rejects.toThrow('rolled back');
    await settle(browser);
    expect(browser.hints).toEqual([]);
  });

  it('ends with the watch', async () => {
    const browser = await open();
    await watch(browser, topic.commons);
    browser.emit('unwatch', topic.commons);
    await settle(browser);
    await record([topic.commons]);
    await settle(browser);
    expect(browser.hints).toEqual([]);
  });

  it('comes again after a lost connection, once the topic is watched again', async () => {
    const browser = await open();
    await watch(browser, topic.commons);
    browser.io.engine.close();
    await new Promise<void>((resolve) => browser.once('connect', resolve));
    await watch(browser, topic.commons);
    await record([topic.commons]);
    await settle(browser);
    expect(browser.hints).toHaveLength(1);
  });

  it('is made up for by "missed" when the line to the database was cut', async () => {
    const browser = await open();
    const admin = new pg.Client(t.databaseUrl);
    await admin.connect();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'palabre events' and datname = current_database()`);
    await admin.end();
    await until(() => browser.missed > 0);
    expect(browser.missed).toBe(1);
  });
});

describe('a watch', () => {
  let person: Acting;
  let administrator: Acting;
  beforeAll(async () => {
    person = await actAs(t);
    administrator = await actAs(t, { role: 'administrator' });
  });

  it('is refused for what is no topic', async () => {
    const browser = await open();
    expect(await watch(browser, 'everything', 'group:*', 42 as never, null as never)).toEqual([false, false, false, false]);
  });

  it('is refused from the fifty-first topic on', async () => {
    const browser = await open();
    const answers = await watch(browser, ...Array.from({ length: 60 }, () => topic.group(randomUUID())));
    expect(answers.filter(Boolean)).toHaveLength(50);
  });

  it('of a person’s own things is theirs alone', async () => {
    const own = topic.person(person.personId);
    const [self, stranger, visitor] = [await open(person), await open(administrator), await open()];
    expect([await watch(self, own), await watch(stranger, own), await watch(visitor, own)]).toEqual([[true], [false], [false]]);
    await record([own, topic.administration]);
    await until(() => self.hints.length > 0);
    await settle(self, stranger, visitor);
    expect(self.hints.map(({ topics }) => topics)).toEqual([[own]]);
    expect([stranger.hints, visitor.hints]).toEqual([[], []]);
  });

  it('of the administration is the administrators’', async () => {
    const [self, stranger] = [await open(administrator), await open(person)];
    expect([await watch(self, topic.administration), await watch(stranger, topic.administration)]).toEqual([[true], [false]]);
  });

  it('ends with the session it was let in by', async () => {
    const leaving = await actAs(t);
    const own = topic.person(leaving.personId);
    const browser = await open(leaving);
    const { secret, session } = await t.app
      .get(UnitOfWork)
      .run((tx) => t.app.get(Sessions).open(tx, { personId: leaving.personId, sharedDevice: false, userAgent: undefined }));
    const staying = await open({ cookie: `${t.app.get(SessionCookie).name}=${secret}` });
    expect([await watch(browser, own), await watch(staying, own)]).toEqual([[true], [true]]);
    await t.app.get(UnitOfWork).run((tx) => t.app.get(Sessions).endOthers(tx, leaving.personId, session.id));
    await record([own]);
    await until(() => staying.hints.length === 2);
    await settle(browser);
    expect(browser.hints).toEqual([]);
    expect(await watch(browser, own)).toEqual([false]);
  });
});

describe('the socket', () => {
  it('opens for our own pages and for programs, not for a foreign page', async () => {
    await open({ origin: t.http });
    await expect(open({ origin: 'https://elsewhere.example' })).rejects.toThrow('websocket error');
  });

  it('is closed when it floods', async () => {
    const browser = await open();
    const closed = new Promise<string>((resolve) => browser.once('disconnect', resolve));
    for (let sent = 0; sent < 2_000; sent += 1) browser.emit('watch', 'nothing');
    expect(await closed).toMatch(/transport/);
  });
});

describe('two nodes with one Redis', () => {
  let redis: RedisServer;
  let nodes: [TestApp, TestApp];
  beforeAll(async () => {
    redis = await startRedis();
    const node = () => createTestApp({ REDIS_URL: redis.url }, { databaseUrl: t.databaseUrl });
    nodes = [await node(), await node()];
    await Promise.all(nodes.map(heardByRedis));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await redis.stop();
  });

  async function heardByRedis({ app }: TestApp): Promise<void> {
    const { publisher, subscriber } = app.get(RedisConnections);
    await until(() => publisher.status === 'ready' && subscriber.status === 'ready');
    await subscriber.ping();
  }

  /** Says something to every socket of every node: what the same node said before through Redis has arrived by then. */
  const everywhere = ({ app }: TestApp) => {
    const gateway: { server: Server<ClientToServer, ServerToClient> } = app.get(LiveGateway, { strict: false });
    gateway.server.emit('missed');
  };

  it('give a hint once to the browsers of each, whoever recorded the event', async () => {
    const browsers = [await open({ http: nodes[0].http }), await open({ http: nodes[1].http })];
    const one = topic.group(randomUUID());
    for (const browser of browsers) await watch(browser, one);
    await record([one]);
    await settle(...browsers);
    for (const [index, node] of nodes.entries()) {
      everywhere(node);
      for (const browser of browsers) await until(() => browser.missed === index + 1);
    }
    expect(browsers.map(({ hints }) => hints)).toEqual([0, 1].map(() => [expect.objectContaining({ topics: [one] })]));
  });

  it('go on giving hints while Redis is away', async () => {
    await redis.kill();
    const browsers = [await open({ http: nodes[0].http }), await open({ http: nodes[1].http })];
    for (const browser of browsers) await watch(browser, topic.commons);
    await record([topic.commons]);
    await settle(...browsers);
    expect(browsers.map(({ hints }) => hints.length)).toEqual([1, 1]);
    await redis.restart();
    await Promise.all(nodes.map(heardByRedis));
    everywhere(nodes[0]);
    for (const browser of browsers) await until(() => browser.missed === 1);
  });
});
