import { parseArgs } from 'node:util';
import { Locale } from '@palabre/shared/kernel';
import { type ImportedRoadmap, importRoadmap, type RoadmapPublished, RoadmapText, withoutLines } from '@palabre/shared/roadmap';
import { BootError, exitCodes } from '../boot';
import { RoadmapPublishing } from '../roadmap';
import { withApp } from './app-session';
import { answer, type Command, UsageError } from './command';
import { readRoadmapFile, refusalOf } from './roadmap-import.file';
import { describeRoadmap, slugOf } from './roadmap-import.text';

/** Reads a roadmap and publishes it; `--dry-run` only reads, and needs neither a database nor a setting. */
export const roadmapImport: Command = {
  async run(args) {
    const { file, dryRun, json, ...wanted } = readArguments(args);
    const source = await readRoadmapFile(file);
    const outcome = importRoadmap(source);
    if (!outcome.ok) throw refusalOf(outcome.error, file);
    const published = dryRun ? undefined : await publish(outcome.roadmap, { ...wanted, source });
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

interface Wanted {
  slug: string | undefined;
  title: string | undefined;
  lang: Locale;
  source: string;
}

function publish(roadmap: ImportedRoadmap, { slug, title, lang, source }: Wanted): Promise<RoadmapPublished> {
  const named = title ?? roadmap.title;
  const { themes } = withoutLines(roadmap);
  const text = RoadmapText.safeParse({ slug: slug ?? slugOf(named), title: named, lang, source, themes });
  if (!text.success) throw new BootError(complaint(text.error.issues[0]?.path ?? []), exitCodes.badSetting);
  return withApp((app) => app.get(RoadmapPublishing).publishFromConsole(text.data));
}

/** The importer reads more than may be published; the path says where the difference is. */
function complaint(path: PropertyKey[]): string {
  const advice: Record<string, string> = {
    title: 'The roadmap needs a title of at most 400 characters: name it with --title.',
    slug: 'The roadmap needs a short name for its address, in lower case with hyphens: name it with --slug, for example --slug=assembly-2026.',
  };
  const [first = '', theme, , action] = path;
  if (first !== 'themes') return advice[String(first)] ?? `The roadmap cannot be published: its ${String(first)} is not accepted.`;
  const place = action === undefined ? `theme ${Number(theme) + 1}` : `theme ${Number(theme) + 1}, action ${Number(action) + 1} of the list`;
  return `The roadmap cannot be published as it is: correct ${place} in the file, or import it in the browser and correct it there.`;
}
