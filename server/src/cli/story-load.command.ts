import type { INestApplication } from '@nestjs/common';
import { BootError, exitCodes } from '../boot';
import { UnitOfWork } from '../platform/database';
import { Editions, Roadmap } from '../roadmap';
import { tellStory } from '../story';
import { withApp } from './app-session';
import { answer, type Command, UsageError } from './command';

/** A theme that the story speaks of: it needs the edition that ships. */
const knownTheme = 'rmb-2022.1';
const UNIQUE_VIOLATION = '23505';

/** Tells the demonstration story on an installation that was started without it. */
export const storyLoad: Command = {
  async run(args) {
    if (args.length) throw new UsageError('This command takes no arguments.');
    await withApp(load);
    await answer('The demonstration story is there.');
    return 0;
  },
};

async function load(app: INestApplication): Promise<void> {
  await app.get(Editions).loadFirst();
  const themes = await app.get(UnitOfWork).read((tx) => app.get(Roadmap).themeMentions(tx, [knownTheme], 'fr'));
  if (!themes.size)
    throw new BootError('The story speaks of the roadmap that ships with Palabre, and this installation has others only.', exitCodes.unforeseen);
  await tellStory(app).catch((error: Error & { code?: string }) => {
    // Its organisations come first and bear names that are taken the second time, so nothing was written.
    if (error.code === UNIQUE_VIOLATION) throw new BootError('The story has been told here already.', exitCodes.unforeseen, { cause: error });
    throw error;
  });
}
