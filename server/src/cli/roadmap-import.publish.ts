import type { Locale } from '@palabre/shared/kernel';
import { type ImportedRoadmap, type RoadmapPublished, RoadmapText, slugOf, withoutLines } from '@palabre/shared/roadmap';
import { BootError, exitCodes } from '../boot';
import { RoadmapPublishing } from '../roadmap';
import { withApp } from './app-session';

interface Wanted {
  slug: string | undefined;
  title: string | undefined;
  lang: Locale;
  source: string;
}

/** Publishes what was read under the name that was wanted, else under the one the text gives itself. */
export function publish(roadmap: ImportedRoadmap, { slug, title, lang, source }: Wanted): Promise<RoadmapPublished> {
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
