import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { type RedisServer, startRedis } from '../../../test/redis-server';
import { until } from '../../../test/until';
import { RedisConnections } from '.';

let server: RedisServer;
let operator: Redis;
beforeAll(async () => {
  server = await startRedis();
  operator = new Redis(server.url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  operator.on('error', () => undefined); // it is killed now and then
});
afterAll(async () => {
  operator.disconnect();
  await server.stop();
});

const lines: string[] = [];
const open: RedisConnections[] = [];
beforeAll(() => {
  const take = (...said: unknown[]) => void lines.push(said.join(' '));
  Logger.overrideLogger({ log: take, warn: take, error: take });
  for (const level of ['log', 'warn', 'error'] as const) jest.spyOn(console, level).mockImplementation(take);
});
afterEach(() => {
  for (const connections of open.splice(0)) connections.onApplicationShutdown();
  lines.length = 0;
});
afterAll(() => void jest.restoreAllMocks());

function connect(redisUrl: string = server.url): RedisConnections {
  const connections = new RedisConnections({ redisUrl });
  open.push(connections);
  return connections;
}

const asUser = (username: string, password: string): string => Object.assign(new URL(server.url), { username, password }).href;

const ready = ({ publisher, subscriber }: RedisConnections) => until(() => publisher.status === 'ready' && subscriber.status === 'ready');

/** Connections of ours that the server knows. */
const known = async (): Promise<number> => {
  const list = (await operator.client('LIST')) as string;
  return list.split('\n').filter((client) => client.includes('name=palabre')).length;
};

describe('the connections to Redis', () => {
  it('are not there without an address', () => {
    const none = new RedisConnections({ redisUrl: undefined });
    expect(none.configured).toBe(false);
    expect(() => none.publisher).toThrow('no Redis');
  });

  it('are opened by who needs them, one to speak and one to hear, and closed with the application', async () => {
    const connections = connect();
    expect(connections.configured).toBe(true);
    expect(await known()).toBe(0);
    expect(connections.publisher).toBe(connections.publisher);
    await ready(connections);
    expect(await known()).toBe(2);
    connections.onApplicationShutdown();
    await until(async () => (await known()) === 0);
    expect(lines).toEqual([]);
  });

  it('say once that Redis is away, however long and for both, and once that it is back', async () => {
    const connections = connect();
    await ready(connections);
    await server.kill();
    let tries = 0;
    connections.subscriber.on('reconnecting', () => (tries += 1));
    await until(() => tries > 2);
    expect(lines).toEqual([expect.stringMatching(/^Redis is away/)]);
    await server.restart();
    await ready(connections);
    expect(lines).toEqual([expect.stringMatching(/^Redis is away/), expect.stringMatching(/^Redis is back/)]);
  });

  it('say so as well when it was never there, and let what is asked meanwhile fail in silence', async () => {
    await server.kill();
    const connections = connect();
    const lost: unknown[] = [];
    const lose = (reason: unknown) => void lost.push(reason);
    process.on('unhandledRejection', lose);
    void connections.subscriber.subscribe('somewhere');
    void connections.publisher.publish('somewhere', 'something');
    // it does not wait for Redis to come back
    await expect(connections.publisher.publish('somewhere', 'something')).rejects.toThrow('Stream');
    await until(() => lines.length > 0);
    await server.restart();
    await ready(connections);
    expect(lines).toEqual([expect.stringMatching(/^Redis is away \(.*ECONNREFUSED/), expect.stringMatching(/^Redis is back/)]);
    process.off('unhandledRejection', lose);
    expect(lost).toEqual([]);
  });

  it('subscribe again to what was subscribed to, before and while it was away', async () => {
    const connections = connect();
    await ready(connections);
    const heard: string[] = [];
    connections.subscriber.on('message', (channel: string) => heard.push(channel));
    await connections.subscriber.subscribe('before');
    await server.kill();
    void connections.subscriber.subscribe('meanwhile');
    await server.restart();
    await ready(connections);
    await connections.subscriber.ping();
    for (const channel of ['before', 'meanwhile']) await connections.publisher.publish(channel, '');
    await until(() => heard.length === 2);
    expect(heard).toEqual(['before', 'meanwhile']);
  });

  it('never show the password, right or wrong', async () => {
    const user = `test-${randomUUID()}`;
    const admit = (password: string) => operator.acl('SETUSER', user, 'on', `>${password}`, '+@all', '&*');
    await admit('hunter2');
    await ready(connect(asUser(user, 'hunter2')));
    const wrong = connect(asUser(user, 'hunter3'));
    void wrong.publisher;
    await until(() => lines.length > 0);
    await admit('hunter3');
    await ready(wrong);
    await operator.acl('DELUSER', user);
    expect(lines.join('\n')).toMatch(/Redis is away \(WRONGPASS/);
    expect(lines.join('\n')).not.toMatch(/hunter/);
  });
});
