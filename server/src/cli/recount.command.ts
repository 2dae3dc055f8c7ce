import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readExport, recount, type Recounted } from '@palabre/shared/counting';
import { answer, type Command, UsageError } from './command';
import { refute, textsIn } from './export.file';

/** Verifies the export of a round; needs neither a database nor a setting. Exit 0 when the result follows, 1 when it does not, 2 when the file cannot be read. */
export const recountCommand: Command = {
  async run(args) {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { head: { type: 'string' } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('Name one export to recount.');
    try {
      await answer(sentences(recount(readExport(textsIn(await readFile(file))), values.head)));
      return 0;
    } catch (error) {
      return refute(error, file);
    }
  },
};

function sentences({ question, result, ballots, events, fingerprint, head }: Recounted): string {
  return [
    'The published result follows from the published ballots.',
    `Question: ${question}`,
    `Outcome: ${result.outcome}${result.winners.length > 0 ? ` (${result.winners.join(', ')})` : ''}`,
    `Ballots: ${ballots} of ${result.participation.members} on the roll`,
    ...result.conditions.map(({ name, num, den, threshold, met }) => `Condition ${name}: ${num}/${den}, ${threshold}: ${met ? 'met' : 'not met'}`),
    `Fingerprint: ${fingerprint}`,
    `Chain: ${events} events, head ${head}`,
  ].join('\n');
}
