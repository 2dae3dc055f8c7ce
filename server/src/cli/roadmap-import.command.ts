import { parseArgs } from 'node:util';
import { Locale } from '@palabre/shared/kernel';
import { importRoadmap, withoutLines } from '@palabre/shared/roadmap';
import { answer, type Command, UsageError } from './command';
import { readRoadmapFile, refusalOf } from './roadmap-import.file';
import { describeRoadmap } from './roadmap-import.text';

/** Reads a roadmap and publishes it; `--dry-run` only reads, and needs neither a database nor a setting. */
export const roadmapImport: Command = {
  async run(args) {
    const { file, dryRun, json, ...wanted } = readArguments(args);
    const source = await readRoadmapFile(file);
    const outcome = importRoadmap(source);
    if (!outcome.ok) throw refusalOf(outcome.error, file);
    // Reading needs nothing of the application, so it does not load it.
    const published = dryRun ? undefined : await (await import('./roadmap-import.publish')).publish(outcome.roadmap, { ...wanted, source });
    const printed = { ...withoutLines(outcome.roadmap), ...(published ? { published } : {}) };
    await answer(json ? JSON.stringify(printed, undefined, 2) : describeRoadmap(printed));
    return 0;
  },
};

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { 'dry-run': flag, json: flag, slug: text, title: text, lang: { ...text, default: 'fr' } };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Name one file to import.');
  const lang = Locale.safeParse(values.lang);
  if (!lang.success) throw new UsageError(`--lang is the language the roadmap is written in: fr, es, en or pt, not "${values.lang}".`);
  return { file, dryRun: values['dry-run'], json: values.json, slug: values.slug, title: values.title, lang: lang.data };
}
