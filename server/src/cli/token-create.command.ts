import { parseArgs } from 'node:util';
import type { INestApplication } from '@nestjs/common';
import { defaultLocale } from '@palabre/shared/kernel';
import { CreateAccessToken, Email, PersonName } from '@palabre/shared/people';
import { AccessTokens, People } from '../people';
import { UnitOfWork } from '../platform/database';
import { withApp } from './app-session';
import { answer, type Command, UsageError } from './command';

/** Prints a personal access token, the only time that it can be seen. */
export const tokenCreate: Command = {
  async run(args) {
    const { values } = parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } });
    const email = Email.safeParse(values.email);
    if (!email.success) throw new UsageError('Name the person with --email, for example --email=amina@example.org.');
    const name = CreateAccessToken.safeParse({ name: values.name ?? 'command line' });
    if (!name.success) throw new UsageError('The name of a token has 1 to 60 characters.');
    await answer(await withApp((app) => issue(app, email.data, name.data.name)));
    return 0;
  },
};

/** Whoever has no account yet gets one, so that a program can begin on an empty installation; it bears the name that was given. */
function issue(app: INestApplication, email: string, name: string): Promise<string> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return app.get(UnitOfWork).run(async (tx) => {
    const known = await app.get(People).findByEmail(tx, email);
    const person = known ?? (await app.get(People).registerOnce(tx, { email, name: PersonName.parse(name), locale: defaultLocale, timeZone }));
    return (await app.get(AccessTokens).issue(tx, person.id, name)).secret;
  });
}
