// Who is compared with whom.
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../stage.mjs';
import { DurableRelay } from './durable.server.mjs';
import { ForkedServer } from './fork.server.mjs';
import { PalabreServer } from './palabre.server.mjs';
import { installReference, referenceVersion } from './reference.install.mjs';

/**
 * @typedef {object} Running
 * @property {number} pid
 * @property {number} [databasePid]
 * @property {(count: number) => Promise<string[]>} documents makes new documents
 * @property {(documentId: string, number: number) => import('../load/socket.mjs').Place} place where the writer of this number connects
 * @property {() => Promise<void>} kill with -9
 * @property {() => Promise<void>} restart after it was killed
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(flags?: string[]) => Promise<Running>} start `flags` are Node's
 */

/** How each is called in the tables. */
export const names = {
  palabre: 'Palabre',
  reference: `@y/websocket-server ${referenceVersion}`,
  bare: 'bare relay',
  batching: 'batching relay',
  durable: 'durable relay',
};

const relay = new URL('./relay.process.mjs', import.meta.url);
const reference = new URL('./reference.process.mjs', import.meta.url);

/**
 * @param {{ dataFolder: string, build?: string, only?: string[] }} given `build` is a folder with another build of our server
 * @param {(keyof typeof names)[]} able who can run this
 * @returns {Contestant[]} ours first; those that are not to be had are left out
 */
export function contestants({ dataFolder, build, only }, able) {
  const wanted = able.filter((key) => !only || only.includes(key));
  const program = wanted.includes('palabre') || wanted.includes('durable') ? copyOfBuild(dataFolder, build) : undefined;
  const folder = wanted.includes('reference') ? installReference() : undefined;
  const all = {
    palabre: (flags) => PalabreServer.start({ dataFolder, program, flags }),
    reference: (flags) => ForkedServer.start(reference, [folder], flags),
    bare: (flags) => ForkedServer.start(relay, ['bare'], flags),
    batching: (flags) => ForkedServer.start(relay, ['batching'], flags),
    durable: (flags) => DurableRelay.beside(relay, { dataFolder, program }, flags),
  };
  return wanted.filter((key) => key !== 'reference' || folder).map((key) => ({ name: names[key], start: all[key] }));
}

/** So that a build meanwhile takes nothing from under a server that is started again and again. */
function copyOfBuild(dataFolder, build) {
  const copy = path.join(dataFolder, 'program/server');
  mkdirSync(copy, { recursive: true });
  cpSync(build ?? path.join(root, 'server/dist'), path.join(copy, 'dist'), { recursive: true });
  symlinkSync(path.join(root, 'server/node_modules'), path.join(copy, 'node_modules'), 'dir');
  symlinkSync(path.join(root, 'client'), path.join(dataFolder, 'program/client'), 'dir');
  return path.join(copy, 'dist/main.js');
}
