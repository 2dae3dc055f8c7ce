import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type RedisServer, startRedis } from '../../../test/redis-server';
import { until } from '../../../test/until';
import { Clock } from '../../platform/clock';
import { Metrics } from '../../platform/metrics';
import { RedisConnections } from '../../platform/redis';
import { CollabMetrics } from '../collab.metrics';
import { busContract, type BusWorld } from './bus.contract';
import { longestUpdate } from './bus.limits';
import type { BusMessage } from './bus.port';
import { RedisBus } from './redis.bus';

let server: RedisServer;
beforeAll(async () => {
  // the listener that fails, and Redis that is away, are logged as they should be
  Logger.overrideLogger(false);
  server = await startRedis();
});
afterAll(() => server.stop());

/** A server on the bus, as far as the bus can see. */
function node() {
  const redis = new RedisConnections({ redisUrl: server.url });
  const metrics = new Metrics();
  const bus = new RedisBus(redis, new Clock(), new CollabMetrics(metrics));
  const ready = () => until(() => redis.publisher.status === 'ready' && redis.subscriber.status === 'ready');
  const away = () => until(() => redis.publisher.status !== 'ready' && redis.subscriber.status !== 'ready');
  /** An answer comes after those to everything that was asked before. */
  const joined = async (): Promise<void> => {
    await ready();
    await redis.subscriber.ping();
  };
  const figure = async (line: string) =>
    (await metrics.registry.metrics())
      .split('\n')
      .find((one) => one.startsWith(line))
      ?.slice(line.length + 1);
  const dropped = (reason: string) => figure(`palabre_collab_bus_messages_dropped_total{reason="${reason}"}`);
  return { bus, redis, ready, away, joined, figure, dropped };
}
type Node = ReturnType<typeof node>;

let nodes: [Node, Node, Node];
let documentId: string;
beforeEach(async () => {
  nodes = [node(), node(), node()];
  documentId = randomUUID();
  await Promise.all(nodes.map(({ ready }) => ready()));
});
afterEach(() => nodes.forEach(({ redis }) => redis.onApplicationShutdown()));

describe('the bus through Redis', () => {
  it.each(Object.entries(busContract))('%s', (_, expectPromise) => {
    const [one, two, three] = nodes;
    const world: BusWorld = { ends: [one.bus, two.bus, three.bus], joined: async () => void (await Promise.all(nodes.map(({ joined }) => joined()))) };
    return expectPromise(world, documentId);
  });
});

const channel = () => `palabre:collab:${documentId}`;
const commit = (from: number): BusMessage => ({ kind: 'commit', from, to: from, update: new Uint8Array([from]) });

function hear({ bus }: Node) {
  const heard: number[] = [];
  const leave = bus.join(documentId, (message) => message.kind === 'commit' && heard.push(message.from));
  return { heard, leave };
}

/** How many servers have subscribed to the document. */
async function subscribed(): Promise<unknown> {
  const [, count] = (await nodes[2].redis.publisher.pubsub('NUMSUB', channel())) as [string, number];
  return count;
}

describe('a server on the bus through Redis', () => {
  it('subscribes to a document once, with the first who joins, and no longer than the last', async () => {
    const [one] = nodes;
    const [first, second] = [hear(one), hear(one)];
    await one.joined();
    expect(await subscribed()).toBe(1);
    first.leave();
    await one.joined();
    expect(await subscribed()).toBe(1);
    second.leave();
    await one.joined();
    expect(await subscribed()).toBe(0);
  });

  it('says how long ago the news was sent that it hears', async () => {
    const [one, two] = nodes;
    const { heard } = hear(two);
    await two.joined();
    one.bus.publish(documentId, commit(1));
    await until(() => heard.length === 1);
    expect(await two.figure('palabre_collab_bus_lag_seconds_count')).toBe('1');
    expect(await one.figure('palabre_collab_bus_lag_seconds_count')).toBe('0');
  });

  it('drops and counts what is in no format of ours', async () => {
    const [one, two] = nodes;
    const { heard } = hear(two);
    await two.joined();
    await one.redis.publisher.publish(channel(), 'not a message');
    await one.redis.publisher.publish(channel(), Buffer.from([255, 0, 1]));
    one.bus.publish(documentId, commit(1));
    await until(() => heard.length === 1);
    expect(heard).toEqual([1]);
    expect(await two.dropped('unreadable')).toBe('2');
  });

  it('counts a presence that is too long to carry', async () => {
    const [one] = nodes;
    one.bus.publish(documentId, { kind: 'presence', node: 'one', update: new Uint8Array(longestUpdate + 1) });
    expect(await one.dropped('full')).toBe('1');
  });
});

describe('while Redis is away', () => {
  const inAbsence = async (act: () => void): Promise<void> => {
    await server.kill();
    await Promise.all(nodes.map(({ away }) => away()));
    act();
    await server.restart();
    await Promise.all(nodes.map(({ joined }) => joined()));
  };

  it('what is said is dropped and counted, and what is said afterwards is heard', async () => {
    const [one, two] = nodes;
    const { heard } = hear(two);
    await two.joined();
    await inAbsence(() => {
      for (let from = 1; from <= 1_000; from += 1) one.bus.publish(documentId, commit(from));
    });
    one.bus.publish(documentId, commit(1_001));
    await until(() => heard.length > 0);
    expect(heard).toEqual([1_001]);
    expect(await one.dropped('away')).toBe('1000');
  });

  it('a document may be joined, and is heard of once Redis is back', async () => {
    const [one, two] = nodes;
    let ear: ReturnType<typeof hear> | undefined;
    await inAbsence(() => (ear = hear(two)));
    one.bus.publish(documentId, commit(1));
    await until(() => ear?.heard.length === 1);
    expect(ear?.heard).toEqual([1]);
  });

  it('a document may be left, and is forgotten with the first news of it', async () => {
    const [one, two] = nodes;
    const { heard, leave } = hear(two);
    await two.joined();
    await inAbsence(leave);
    one.bus.publish(documentId, commit(1));
    await until(async () => (await subscribed()) === 0);
    expect(heard).toEqual([]);
  });
});
