import 'reflect-metadata';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from './app';
import { addressError, BootError, exitCodes, explain, holdingStartLock, migrate, openDatabase, probeAddress, ShutDown } from './boot';
import { createAdministratorLink, loadFirstContent } from './first-content';
import { loadConfig } from './platform/config';

const clientFolder = path.resolve(import.meta.dirname, '../../client/dist');
const say = (line: string): void => console.log(line);
const shutDown = new ShutDown(say);

/** `--empty` leaves the demonstration story out. */
function readArguments(): { story: boolean } {
  try {
    const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
    return { story: !values.empty };
  } catch (cause) {
    throw new BootError(`${(cause as Error).message}. The only option is --empty: start without the demonstration story.`, exitCodes.badSetting, { cause });
  }
}

async function start(): Promise<void> {
  const { story } = readArguments();
  const config = loadConfig(process.env, process.cwd());
  await probeAddress(config.port, config.host);
  if (!config.databaseUrl) say('Starting the database…');
  const database = await openDatabase(config);
  shutDown.add(() => database.stop());
  const app = await holdingStartLock(database.url, async () => {
    const { applied, fresh } = await migrate(database.url);
    if (applied) say(`Updated the database (${applied} ${applied === 1 ? 'migration' : 'migrations'}).`);
    const created = await createApp({ config, databaseUrl: database.url, clientFolder });
    shutDown.add(() => created.close());
    await created.init();
    if (fresh) say(story ? 'Loading the roadmap and the demonstration story…' : 'Loading the roadmap…');
    await loadFirstContent(created, { story });
    return created;
  });
  await app.listen(config.port, config.host).catch((error: Error) => {
    throw addressError(error, config.port, config.host);
  });
  say(`\nPalabre is ready: ${config.publicUrl}`);
  say(`Database: ${database.description}`);
  say(`Sign in once as administrator: ${await createAdministratorLink(app)}\n`);
}

try {
  await start();
} catch (error) {
  const { text, exitCode } = explain(error);
  console.error(text);
  await shutDown.close().catch(() => undefined);
  process.exit(exitCode);
}
