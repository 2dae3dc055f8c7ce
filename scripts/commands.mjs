// Which command does what. Each has a file of its own, loaded only when it is asked for.
import { StepFailed } from './steps.mjs';

const LOOK_MS = 250;

const commands = {
  start: async (args) => (await import('./start.mjs')).start(args),
  dev: async () => (await import('./dev.mjs')).dev(),
  test: async (args) => (await import('./test.mjs')).test(args),
  check: async () => (await import('./check.mjs')).check(),
  build: async () => (await import('./build.mjs')).buildAll(),
  palabre: async (args) => (await import('./start.mjs')).palabre(args),
  migration: async (args) => (await import('./generated.mjs')).migration(args),
  generate: async (args) => (await import('./generated.mjs')).generate(args),
};

export async function run(name, args) {
  if (!Object.hasOwn(commands, name)) {
    console.error(`There is no command "${name ?? ''}": use one of ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  stopWithShell();
  try {
    await commands[name](args);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** npm passes SIGTERM on to its shell only, which dies of it and leaves us behind: that was a request to us. */
function stopWithShell() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  look.unref();
}
