import fs from 'node:fs/promises';
import path from 'node:path';
import { type ImportError, importLimit } from '@palabre/shared/roadmap';
import { BootError, exitCodes } from '../boot';

const bytesPerMebibyte = 1024 * 1024;

/** The text of the file, relative to where the command was typed: npm itself runs in the root of the checkout. */
export async function readRoadmapFile(file: string): Promise<string> {
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    if ((await fs.stat(place)).size > importLimit) throw refusalOf({ code: 'roadmap/import_too_large' }, file);
    return await fs.readFile(place, 'utf8');
  } catch (error) {
    if (error instanceof BootError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: 'it does not exist', EISDIR: 'it is a folder', EACCES: 'this user may not read it' };
    throw new BootError(`The file ${place} cannot be read: ${reasons[code] ?? message}.`, exitCodes.unforeseen, { cause: error });
  }
}

/** Why the importer cannot use the file, and what would help. */
export function refusalOf({ code }: ImportError, file: string): BootError {
  const sentences: Record<ImportError['code'], string> = {
    'roadmap/import_empty': `${file} is empty.`,
    'roadmap/import_binary': `${file} is not a text: save the document as plain text (UTF-8) or Markdown first.`,
    'roadmap/import_too_large': `${file} is larger than ${importLimit / bytesPerMebibyte} MiB, the most that is read: keep only the text of the roadmap.`,
    'roadmap/import_no_action': `No numbered action was found in ${file}: an action begins on a line of its own with its number, for example "1. Publish a charter".`,
  };
  return new BootError(`${sentences[code]} (${code})`, exitCodes.unforeseen);
}
