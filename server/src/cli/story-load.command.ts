import type { INestApplication } from '@nestjs/common';
import { peopleErrors } from '@palabre/shared/people';
import { BootError, exitCodes } from '../boot';
import { UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import { Editions, Roadmap } from '../roadmap';
import { tellStory } from '../story';
import { withApp } from './app-session';
import { answer, type Command, UsageError } from './command';

/** A theme that the story speaks of: it needs the edition that ships. */
const knownTheme = 'rmb-2022.1';

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
  const unitOfWork = app.get(UnitOfWork);
  await app.get(Editions).loadFirst();
  const themes = await unitOfWork.read((tx) => app.get(Roadmap).themeMentions(tx, [knownTheme], 'fr'));
  if (!themes.size)
    throw new BootError('The story speaks of the roadmap that ships with Palabre, and this installation has others only.', exitCodes.unforeseen);
  // In one piece: a running server would close the rounds of the past while they are being told.
  await unitOfWork
    .asOne(() => tellStory(app))
    .catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.spec !== peopleErrors.organisation_exists) throw error;
      throw new BootError('The story has been told here already.', exitCodes.unforeseen, { cause: error });
    });
}
