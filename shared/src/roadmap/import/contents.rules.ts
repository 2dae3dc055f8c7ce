import type { ThemeKind } from '../roadmap.schema';
import { isBullet, withoutBullet } from './label.rules';
import type { Row } from './page.rules';
import type { Section } from './section.rules';
import { kindOfHeading, kindOfSentence, readTitleLabel } from './vocabulary.rules';
import { isCapitals, isFinished, keyOf, plainText } from './wording.rules';

/** Key of a heading that a list names -> the kind of session the list announces. */
export type Listed = ReadonlyMap<string, ThemeKind | undefined>;

/** What the lists of an introduction say about the headings that follow. */
export interface Contents {
  readonly listed: Listed;
  /** sections whose lists are lists of themes, not of actions */
  readonly sections: ReadonlySet<Section>;
}

interface List {
  /** what was said before the list */
  readonly intro: string;
  readonly entries: string[];
}

/** Titles are often reworded towards their end: this many letters and digits in common make the same title. */
const sharedStart = 30;

/**
 * Finds the lists that name the themes instead of giving actions, by what they say: most entries are headings of the text. A list
 * under the first heading that is announced as a list of sessions, and reads like titles, counts too.
 */
export function readContents(sections: readonly Section[]): Contents {
  const find = titleFinder(sections);
  const listed = new Map<string, ThemeKind | undefined>();
  const naming = new Set<Section>();
  const first = sections.findIndex((section) => section.heading);
  sections.forEach((section, at) => {
    for (const list of readLists(section.rows)) {
      const found = list.entries.map(find).filter((key) => key !== undefined);
      const kind = kindOfSentence(list.intro) ?? (section.heading && kindOfHeading(section.heading.title));
      const names = found.length > 0 && found.length * 2 >= list.entries.length;
      if (!names && !(at <= first && at < sections.length - 1 && announcesTitles(list))) continue;
      naming.add(section);
      for (const key of found) if (!listed.get(key)) listed.set(key, kind);
    }
  });
  return { listed, sections: naming };
}

function titleFinder(sections: readonly Section[]): (entry: string) => string | undefined {
  const keys = sections.flatMap(({ heading }) => (heading && heading.key !== '' ? [heading.key] : []));
  const whole = new Set(keys);
  const starts = new Map(keys.map((key) => [key.slice(0, sharedStart), key]));
  return (entry) => {
    const key = keyOf(readTitleLabel(entry)?.rest ?? entry);
    return whole.has(key) ? key : key.length >= sharedStart ? starts.get(key.slice(0, sharedStart)) : undefined;
  };
}

function announcesTitles(list: List): boolean {
  if (kindOfSentence(list.intro) === undefined) return false;
  const titles = list.entries.filter((entry) => isCapitals(entry) || !isFinished(entry));
  return titles.length * 2 > list.entries.length;
}

function readLists(rows: readonly Row[]): List[] {
  const lists: List[] = [];
  let [paragraph, inList]: [string[], boolean] = [[], false];
  for (const row of rows) {
    const isEntry = row.label !== undefined || isBullet(row.text);
    const list = lists.at(-1);
    if (isEntry && inList && list) list.entries.push(entryText(row));
    else if (isEntry) lists.push({ intro: paragraph.join(' '), entries: [entryText(row)] });
    else if (inList && row.gap === 'none' && list) list.entries.push(`${list.entries.pop() ?? ''} ${plainText(row.text)}`);
    else if (!inList && row.gap === 'none') paragraph.push(row.text);
    else paragraph = [row.text];
    inList = isEntry || (inList && row.gap === 'none');
  }
  return lists;
}

const entryText = (row: Row): string => plainText(row.label?.rest ?? withoutBullet(row.text));
