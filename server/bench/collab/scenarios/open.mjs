// A long text, opened: cold, when the server does not have it in memory, and warm, when somebody else has it open.
import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { print } from '../../stage.mjs';
import { updateFrame } from '../load/frame.mjs';
import { operations, paper } from '../load/paper.mjs';
import { visit } from '../load/visit.mjs';
import { contestants, names } from '../servers/contestants.mjs';
import { against, figure, median } from './rounds.mjs';

const full = { rounds: 9, logs: [100, 1000, 10_000], compactedWithinMs: 120_000 };
const quick = { rounds: 3, logs: [100, 1000], compactedWithinMs: 90_000 };
const limits = { coldMs: 60, warmMs: 10 };
const warmups = 20;

/** @param {import('../collab.bench.mjs').Given} given */
export async function open(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const text = paper();
  const results = [];
  for (const { name, start } of contestants(given, ['palabre', 'reference'])) {
    const running = await start();
    try {
      if (name === names.palabre) results.push(...(await ours(running, text, numbers)));
      else results.push(await theirs(running, text, numbers));
    } finally {
      await running.stop();
    }
  }
  report(results, text, numbers);
}

/** Each text in as many copies as there are rounds, so that each is opened cold once. */
async function ours(running, text, { rounds, logs, compactedWithinMs }) {
  const kinds = [
    { name: 'empty', ids: await running.documents(rounds) },
    { name: 'in a snapshot', ids: await running.documents(rounds, { snapshot: text }) },
  ];
  for (const length of logs) {
    const kind = { name: `log of ${length} rows`, ids: await running.documents(rounds, { rows: inRows(text.rows, length) }) };
    kinds.push(kind, { ...kind, name: `${kind.name}, compacted` });
  }
  const written = kinds.filter(({ name }) => name.endsWith('rows'));
  const before = await openInTurns(running, [kinds[0], ...written]);
  await compaction(
    running,
    written.flatMap(({ ids }) => ids),
    compactedWithinMs,
  );
  await running.kill();
  await running.restart();
  const after = await openInTurns(
    running,
    kinds.filter((kind) => !written.includes(kind)),
  );
  for (const kind of kinds.slice(1)) {
    const { measured, empty } = written.includes(kind) ? { measured: before, empty: before.get(kinds[0]) } : { measured: after, empty: after.get(kinds[0]) };
    kind.result = { ...measured.get(kind), empty };
    kind.compacted = await running.database.compacted(kind.ids);
  }
  return kinds.slice(1).map(({ name, result, compacted, ids }) => ({
    name: `${names.palabre}, ${name}`,
    ...result,
    compacted: `${compacted} of ${ids.length}`,
    valid: !name.endsWith('rows') && compacted === ids.length,
  }));
}

/** Waits until the server has made snapshots of what was opened, or for long enough. */
async function compaction(running, ids, withinMs) {
  for (const since = performance.now(); performance.now() - since < withinMs; await pause(500)) {
    if ((await running.database.compacted(ids)) === ids.length) return;
  }
}

/** The kinds in turns, copy by copy: once cold, then warm beside the one who has it open. */
async function openInTurns(running, kinds) {
  for (const id of await running.documents(warmups)) (await visit(running.place(id, 0), running.pid)).socket.cut();
  const results = new Map(kinds.map((kind) => [kind, { cold: [], warm: [] }]));
  for (let copy = 0; copy < kinds[0].ids.length; copy += 1) {
    for (const kind of kinds) {
      const place = running.place(kind.ids[copy], copy);
      const cold = await visit(place, running.pid);
      await pause(20);
      const warm = await visit(place, running.pid);
      results.get(kind).cold.push(cold);
      results.get(kind).warm.push(warm);
      for (const { socket } of [cold, warm]) socket.close();
    }
  }
  return results;
}

/** It stores nothing, so it is given the text first, and there is no cold. */
async function theirs(running, text, { rounds }) {
  const [id, empty] = await running.documents(2);
  const writer = await visit(running.place(id, 0), running.pid);
  writer.socket.send(updateFrame(text.state));
  while ((await visitOnce(running, id)).bytes < text.state.length / 2) await pause(50);
  const result = { cold: [], warm: [], empty: { cold: [], warm: [] } };
  for (let round = 0; round < rounds + warmups; round += 1) {
    const [long, blank] = [await visitOnce(running, id), await visitOnce(running, empty)];
    if (round < warmups) continue;
    result.warm.push(long);
    result.empty.warm.push(blank);
  }
  return { name: names.reference, ...result, compacted: '' };
}

async function visitOnce(running, id) {
  const visited = await visit(running.place(id, 1), running.pid);
  visited.socket.close();
  return visited;
}

/** The same log in fewer, longer rows. */
function inRows(rows, count) {
  const each = rows.length / count;
  if (each === 1) return rows;
  return Array.from({ length: count }, (_, index) => Buffer.from(Y.mergeUpdates(rows.slice(index * each, (index + 1) * each))));
}

function report(results, { state, letters }, { rounds }) {
  const more = (result, which, of) => median(result[which], of) - median(result.empty[which], of);
  const ms = (result) => result.ms;
  const cpu = (result) => result.cpuMs;
  const rows = results.map((result) => [
    result.name,
    figure(more(result, 'cold', ms), 1),
    figure(more(result, 'cold', cpu), 1),
    figure(more(result, 'warm', ms), 1),
    figure(more(result, 'warm', cpu), 1),
    figure(median(result.warm, ({ bytes }) => bytes) / 1000),
    result.compacted,
  ]);
  const title = `Opening a text of ${operations} operations (${letters} letters, ${(state.length / 1000).toFixed(0)} kB), less an empty one, ${rounds} copies, medians`;
  print(title, ['', 'cold ms', 'cold CPU ms', 'warm ms', 'warm CPU ms', 'kB sent', 'compacted'], rows);
  for (const result of results.filter(({ valid }) => valid)) {
    console.log(`  ${result.name}: cold ${against(more(result, 'cold', ms), limits.coldMs, { digits: 1, unit: ' ms' })}`);
    console.log(`  ${result.name}: warm ${against(more(result, 'warm', ms), limits.warmMs, { digits: 1, unit: ' ms' })}`);
  }
}
