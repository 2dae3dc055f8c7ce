import { buildPart } from './build.mjs';
import { install } from './install.mjs';
import { at, program } from './project.mjs';
import { atMost, runStep, say, StepFailed } from './steps.mjs';

/** Two at a time: most steps use several cores themselves. The slowest come first. */
const steps = [
  { name: 'types', args: program('tsc', '--noEmit', '-p', 'tsconfig.json') },
  { name: 'lint', args: program('oxlint', '-c', 'oxlint.config.mjs', '--type-aware', '--deny-warnings') },
  { name: 'unused code', args: program('knip', '--no-progress') },
  { name: 'rules of the house', args: [at('scripts/house/check.mjs')] },
  { name: 'format', args: program('oxfmt', '--check') },
  { name: 'catalogues complete', args: [at('client/scripts/catalogues.mjs')] },
  { name: 'byte budgets', args: [at('client/scripts/budget.mjs')], needs: 'client' },
  { name: 'generated files', args: [at('scripts/run.mjs'), 'generate', '--check'], needs: 'server' },
];

/** `npm run check`: everything that needs neither a database nor a browser. */
export async function check() {
  const { passed, failed } = await runChecks();
  say(`${passed} checks passed, ${failed} failed`);
  if (failed) process.exitCode = 1;
}

/** @returns how many steps passed and failed */
export async function runChecks() {
  await install();
  const results = await atMost(
    2,
    steps.map((step) => () => runCheck(step)),
  );
  const passed = results.filter(({ ok }) => ok).length;
  return { passed, failed: results.length - passed };
}

async function runCheck({ needs, ...step }) {
  try {
    if (needs) await buildPart(needs);
    return await runStep(step);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    return { ok: false };
  }
}
