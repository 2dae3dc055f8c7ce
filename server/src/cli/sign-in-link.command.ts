import { parseArgs } from 'node:util';
import type { INestApplication } from '@nestjs/common';
import { Email } from '@palabre/shared/people';
import { BootError, exitCodes } from '../boot';
import { createAdministratorLink } from '../first-content';
import { People, SignIn } from '../people';
import { UnitOfWork } from '../platform/database';
import { withApp } from './app-session';
import { answer, type Command, UsageError } from './command';

/** Prints a link that signs in once: for whoever lost the one that the server printed, or gets no mail. */
export const signInLink: Command = {
  async run(args) {
    const { values } = parseArgs({ args, options: { email: { type: 'string' } } });
    if (values.email === undefined) {
      await answer(await withApp(createAdministratorLink));
      return 0;
    }
    const email = Email.safeParse(values.email);
    if (!email.success) throw new UsageError(`"${values.email}" is not an e-mail address.`);
    await answer(await withApp((app) => linkFor(app, email.data)));
    return 0;
  },
};

async function linkFor(app: INestApplication, email: string): Promise<string> {
  const person = await app.get(UnitOfWork).read((tx) => app.get(People).findByEmail(tx, email));
  if (!person) throw new BootError(`Nobody here has the address ${email}.`, exitCodes.unforeseen);
  return app.get(SignIn).linkFor(person.id);
}
