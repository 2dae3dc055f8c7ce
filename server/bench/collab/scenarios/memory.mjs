// What an open document and a connection weigh while nothing happens.
import { print } from '../../stage.mjs';
import { withCrowd } from '../load/load.mjs';
import { contestants, names } from '../servers/contestants.mjs';
import { measurable, settledRss } from '../servers/memory.measure.mjs';
import { against, figure, median } from './rounds.mjs';

const full = { warm: 100, connections: 450, documents: 1000, rounds: 3 };
const quick = { warm: 50, connections: 200, documents: 200, rounds: 1 };
const kB = 1000;

const atRest = (result) => result.rest;
const perConnection = (result) => (result.connected - result.rest) / result.connections;
const perDocument = (result) => (result.opened - result.connected) / result.documents - perConnection(result);

/** @param {import('../collab.bench.mjs').Given} given */
export async function memory(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const those = contestants(given, Object.keys(names));
  const results = new Map(those.map(({ name }) => [name, []]));
  for (let round = 0; round < numbers.rounds; round += 1) for (const one of those) results.get(one.name).push(await measure(one, numbers));
  const of = (name, pick) => median(results.get(name) ?? [], pick) / kB;
  const rows = [...results.keys()].map((name) => [name, figure(of(name, atRest)), figure(of(name, perConnection), 1), figure(of(name, perDocument), 1)]);
  const { connections, documents, rounds } = numbers;
  const title = `Memory (RSS) while idle: ${connections} connections on one document, then ${documents} documents with one each, ${rounds} rounds, medians`;
  print(title, ['kB', 'server at rest', 'per connection', 'per open document'], rows);
  console.log(`  per connection    ${against(of(names.palabre, perConnection), 30, { digits: 1, unit: ' kB' })}`);
  console.log(`  per open document ${against(of(names.palabre, perDocument), 100, { digits: 1, unit: ' kB' })}`);
}

/** The first documents are opened and left before anything is compared: code is compiled and buffers are made then. */
async function measure({ start }, { warm, connections, documents }) {
  const running = await start(measurable);
  try {
    return await withCrowd(async (tell) => {
      const rss = () => settledRss(running.pid);
      const onEach = async (count) => (await running.documents(count)).map((id, number) => [running.place(id, number)]);
      const [crowded] = await running.documents(1);
      await tell('join', { places: await onEach(warm) });
      const rest = await rss();
      await tell('join', { places: [Array.from({ length: connections }, (_, number) => running.place(crowded, warm + number))] });
      const connected = await rss();
      await tell('join', { places: await onEach(documents) });
      return { rest, connected, opened: await rss(), connections, documents };
    });
  } finally {
    await running.stop();
  }
}
