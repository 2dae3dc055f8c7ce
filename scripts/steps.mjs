// A step is a child process that takes a while. Its reader sees one line about it when it ends, a sign of life before that,
// and its output only when it fails.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';

/** The command cannot go on; the message is for the person who typed it. */
export class StepFailed extends Error {}

const HEARTBEAT_MS = 15_000;

/** Where progress goes: standard output, or standard error for a command whose standard output is its answer. */
let out = process.stdout;
export const progressOnStandardError = () => {
  out = process.stderr;
};
export const say = (line) => out.write(`${line}\n`);

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step to its end.
 * @param {{ name: string, args: string[], command?: string, cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} step
 *   `args` are Node's unless a `command` is named; a quiet step says nothing when it succeeds
 * @returns {Promise<{ name: string, ok: boolean, stdout: string }>}
 */
export async function runStep({ name, args, command = process.execPath, cwd = root, env = process.env, quiet = false }) {
  const since = performance.now();
  const beat = setInterval(() => say(`  ${name}… ${seconds(since)}`), HEARTBEAT_MS);
  const { code, stdout, output } = await capture(command, args, { cwd, env });
  clearInterval(beat);
  const ok = code === 0;
  if (!ok || !quiet) say(`${ok ? '✓' : '✗'} ${name} (${seconds(since)})`);
  if (!ok) say(indent(output.trim() || `ended with code ${code} and no output`));
  return { name, ok, stdout };
}

/** Runs a step that everything after it depends on. */
export async function mustRun(step) {
  say(`${step.name}…`);
  if (!(await runStep(step)).ok) throw new StepFailed(`The step "${step.name}" failed; its output is above.`);
}

const children = new Set();

function endChildren() {
  // Playwright and Vite clean up on SIGINT.
  for (const child of children) child.kill('SIGINT');
  process.exit(143);
}

/** A child that ends with us, also when we are asked to end by SIGTERM. */
export function startChild(command, args, options) {
  const child = spawn(command, args, options);
  if (children.size === 0) process.on('SIGTERM', endChildren);
  children.add(child);
  child.once('close', () => {
    children.delete(child);
    if (children.size === 0) process.off('SIGTERM', endChildren);
  });
  return child;
}

function capture(command, args, options) {
  return new Promise((resolve) => {
    const child = startChild(command, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    const all = [];
    const answer = [];
    child.stdout.on('data', (part) => all.push(part) && answer.push(part));
    child.stderr.on('data', (part) => all.push(part));
    child.once('error', (error) => resolve({ code: -1, stdout: '', output: error.message }));
    child.once('close', (code) => resolve({ code, stdout: Buffer.concat(answer).toString(), output: Buffer.concat(all).toString() }));
  });
}

/** The tools colour what they print also when nobody asked. */
const indent = (text) => (out.isTTY ? text : stripVTControlCharacters(text)).replaceAll(/^/gm, '    ');

/** Runs the jobs in order, at most `width` at a time; the answers come in the order of the jobs. */
export async function atMost(width, jobs) {
  const results = [];
  const queue = jobs.entries();
  const worker = async () => {
    for (const [index, job] of queue) results[index] = await job();
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
