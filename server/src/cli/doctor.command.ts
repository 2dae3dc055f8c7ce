import { parseArgs } from 'node:util';
import { explain } from '../boot';
import { type Config, loadConfig } from '../platform/config';
import { answer, type Command } from './command';
import { checkDatabase } from './doctor.database';
import { checkDisk, checkFolder, checkMail, checkNode, checkPublicUrl } from './doctor.machine';
import { type Finding, render } from './doctor.report';

/** Looks at everything an installation depends on; it changes nothing. Exit code 1 when something is broken. */
export const doctor: Command = {
  async run(args) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
    const findings = await examine();
    await answer(values.json ? JSON.stringify({ findings }, undefined, 2) : render(findings));
    return findings.some(({ state }) => state === 'fail') ? 1 : 0;
  },
};

async function examine(): Promise<Finding[]> {
  const node = checkNode(process.versions.node);
  let config: Config;
  try {
    config = loadConfig(process.env, process.cwd());
  } catch (error) {
    return [node, { subject: 'settings', state: 'fail', message: explain(error).text, advice: 'Correct the setting; the other checks need it.' }];
  }
  const folder = config.databaseUrl ? [] : [checkFolder(config.dataFolder)];
  return [node, checkPublicUrl(config), checkMail(config), ...folder, await checkDisk(config.dataFolder), ...(await checkDatabase(config))];
}
