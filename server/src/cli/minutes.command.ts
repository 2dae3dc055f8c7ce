import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { defaultLocale, Locale } from '@palabre/shared/kernel';
import { readExport, recount } from '@palabre/shared/counting';
import { MinutesFormat } from '@palabre/shared/voting';
import { writeMinutes } from '../voting';
import { answerBytes, type Command, UsageError } from './command';
import { refute, textsIn } from './export.file';

/**
 * Writes the minutes of a round from its export, byte for byte those of the server; needs neither a database nor a setting. An export whose result does not
 * follow gets no minutes: exit 1, as a recount would.
 */
export const minutesCommand: Command = {
  async run(args) {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { language: { type: 'string' }, format: { type: 'string' } } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('Name one export to write the minutes of.');
    const language = Locale.safeParse(values.language ?? defaultLocale);
    const format = MinutesFormat.safeParse(values.format ?? 'html');
    if (!language.success || !format.success) throw new UsageError('Minutes are written in fr, es, en or pt, as html, pdf or odt.');
    const texts = await verified(file);
    if (typeof texts === 'number') return texts;
    await answerBytes(await writeMinutes({ texts, language: language.data, format: format.data }));
    return 0;
  },
};

/** @returns the texts of an export that recounts, else the exit code */
async function verified(file: string): Promise<Record<string, string> | number> {
  try {
    const texts = textsIn(await readFile(file));
    recount(readExport(texts));
    return texts;
  } catch (error) {
    return refute(error, file);
  }
}
