import type { INestApplication } from '@nestjs/common';
import { defaultLocale } from '@palabre/shared/kernel';
import { People, SignIn } from './people';
import { UnitOfWork } from './platform/database';
import { Editions } from './roadmap';
import { tellStory } from './story';

/** Somebody must be able to begin. The address only names the account, nothing is sent there; whoever signs in first says who they are and in which language. */
const firstAdministrator = {
  email: 'administrator@palabre.localhost',
  name: '',
  role: 'administrator',
  locale: defaultLocale,
  timeZone: 'UTC',
} as const;

/** All or nothing, on an installation without a roadmap: the edition that ships, an administrator and, unless it is unwanted, the demonstration story. */
export async function loadFirstContent(app: INestApplication, { story }: { story: boolean }): Promise<void> {
  await app.get(UnitOfWork).asOne(async () => {
    const empty = await app.get(Editions).loadFirst();
    await app.get(UnitOfWork).run((tx) => app.get(People).firstAdministrator(tx, firstAdministrator));
    if (empty && story) await tellStory(app);
  });
}

/** A link with which the longest-standing administrator signs in once. */
export async function createAdministratorLink(app: INestApplication): Promise<string> {
  const administrator = await app.get(UnitOfWork).run((tx) => app.get(People).firstAdministrator(tx, firstAdministrator));
  return app.get(SignIn).linkFor(administrator.id);
}
