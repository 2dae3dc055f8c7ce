// The drafting engine beside others that speak the same wire: see README.md.
import { withDataFolder } from '../stage.mjs';

/** @typedef {{ dataFolder: string, build?: string, only?: string[], isQuick: boolean, chosen: { rounds?: number } }} Given what each of them is told */

export const scenarios = {
  fanout: async (given) => (await import('./scenarios/fanout.mjs')).fanout(given),
  rooms: async (given) => (await import('./scenarios/rooms.mjs')).rooms(given),
  memory: async (given) => (await import('./scenarios/memory.mjs')).memory(given),
  saturation: async (given) => (await import('./scenarios/saturation.mjs')).saturation(given),
  open: async (given) => (await import('./scenarios/open.mjs')).open(given),
  storm: async (given) => (await import('./scenarios/storm.mjs')).storm(given),
  kill: async (given) => (await import('./scenarios/kill.mjs')).kill(given),
  hostile: async (given) => (await import('./scenarios/hostile.mjs')).hostile(given),
};

/** @param name one of the scenarios; all of them without it */
export async function collab(name, options) {
  console.log('\nAll on this one machine: the load, the servers and the database share its processors.');
  for (const run of name ? [scenarios[name]] : Object.values(scenarios)) await withDataFolder((dataFolder) => run({ dataFolder, ...options }));
}
