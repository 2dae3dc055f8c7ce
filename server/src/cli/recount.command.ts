import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { RecountFault, readExport, recount, type Recounted } from '@palabre/shared/counting';
import { strFromU8, unzipSync } from 'fflate';
import { answer, type Command, UsageError } from './command';

const refuted = 1;
const faulty = 2;

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
      const fault = faultOf(error, file);
      console.error(JSON.stringify({ error: { code: `voting/recount_${fault.code}`, message: fault.message, event: fault.event } }));
      return fault.code === 'unreadable' ? faulty : refuted;
    }
  },
};

/** The texts of a zip, by name without `.json`. */
function textsIn(bytes: Uint8Array): Record<string, string> {
  const json = Object.entries(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.json') }));
  return Object.fromEntries(json.map(([name, content]) => [name.slice(0, -'.json'.length), strFromU8(content)]));
}

function faultOf(error: unknown, file: string): Pick<RecountFault, 'code' | 'message' | 'event'> {
  if (error instanceof RecountFault)
    return { code: error.code, message: error.message, event: error.event && { seq: error.event.seq, kind: error.event.kind } };
  return { code: 'unreadable', message: `${file} cannot be read: ${(error as Error).message}`, event: null };
}

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
