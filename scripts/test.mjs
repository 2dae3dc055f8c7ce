import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildAll } from './build.mjs';
import { runChecks } from './check.mjs';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { at, program } from './project.mjs';
import { findRedis } from './redis.mjs';
import { say, startChild, StepFailed } from './steps.mjs';

const LIMIT_MS = 20 * 60_000;
const folder = at('node_modules/.cache/palabre-test');

const suites = {
  check: { title: 'Checks', run: runChecks },
  unit: { title: 'Unit tests', run: () => runJest('unit', ['--testPathIgnorePatterns', '/node_modules/', '/dist/', '\\.db\\.test\\.ts$']) },
  db: { title: 'Tests on a real PostgreSQL and a real Redis', run: runOnServers },
  e2e: { title: 'Browser stories', run: runStories },
};

/** `npm test`: everything, or the suites named. The last line is `N passed, N failed`; a suite without a result is a failure. */
export async function test(args) {
  const unknown = args.find((name) => !Object.hasOwn(suites, name));
  if (unknown !== undefined) throw new StepFailed(`There is no suite "${unknown}": name some of ${Object.keys(suites).join(', ')}, or none for all.`);
  const total = { passed: 0, failed: 0 };
  for (const name of args.length ? args : Object.keys(suites)) {
    say(`\n${suites[name].title}`);
    const { passed, failed } = await settle(suites[name].run);
    total.passed += passed;
    total.failed += failed || (passed ? 0 : 1);
  }
  say(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed ? 1 : 0);
}

async function settle(run) {
  try {
    return await run();
  } catch (error) {
    say(error instanceof StepFailed ? error.message : error.stack);
    return { passed: 0, failed: 1 };
  }
}

async function runJest(name, selection) {
  await install();
  const node = ['--experimental-vm-modules', '--no-warnings'];
  const report = reportFile(name);
  const jest = program('jest', '--forceExit', '--json', `--outputFile=${report}`, ...selection);
  // With --json jest prints the report to standard output as well.
  const code = await watch([...node, ...jest], { cwd: at(), stdio: ['ignore', 'ignore', 'inherit'] });
  return count(report, code, (result) => ({ passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites }));
}

/** Where there is no Redis the rest is tested all the same, and what needs one fails. */
function runOnServers() {
  try {
    findRedis(say);
  } catch (error) {
    say(error.message);
  }
  return runJest('db', ['--testPathPatterns', '\\.db\\.test\\.ts$']);
}

async function runStories() {
  await buildAll();
  await findChromium(say);
  const report = reportFile('e2e');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await watch(program('playwright', 'test', '--reporter=list,json'), { cwd: at('e2e'), env, stdio: ['ignore', 'inherit', 'inherit'] });
  return count(report, code, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
}

function reportFile(name) {
  mkdirSync(folder, { recursive: true });
  rmSync(`${folder}/${name}.json`, { force: true });
  return `${folder}/${name}.json`;
}

/** Runs with its output shown; a suite that hangs is ended. */
function watch(args, options) {
  return new Promise((resolve) => {
    const child = startChild(process.execPath, args, options);
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.once('exit', (code) => {
      clearTimeout(limit);
      resolve(code);
    });
  });
}

/** A run that ended badly although every test in its report passed is a failure too. */
function count(report, code, read) {
  let result;
  try {
    result = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    throw new StepFailed('It ended without a result.');
  }
  return code !== 0 && !result.failed ? { ...result, failed: 1 } : result;
}
