import { parseArgs } from 'node:util';
import { CountFileFault } from '@palabre/shared/counting';
import { answer, type Command, UsageError } from './command';
import { tallyFile } from './tally.reader';

const faulty = 2;

/** Counts a file with the rules by which the server decides; needs neither a database nor a setting. */
export const tallyCommand: Command = {
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('Name one file to count, or - for standard input.');
    try {
      await answer(JSON.stringify(await tallyFile(file), undefined, 2));
      return 0;
    } catch (error) {
      console.error(JSON.stringify({ error: faultOf(error, file) }));
      return faulty;
    }
  },
};

function faultOf(error: unknown, file: string): object {
  if (error instanceof CountFileFault) return error.toJSON();
  if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  return new CountFileFault('unreadable', `${file} cannot be read: ${(error as Error).message}`, []).toJSON();
}
