import type { ImportWarning, PrintedRoadmap, RoadmapPublished } from '@palabre/shared/roadmap';

const longestSlug = 40;

/** The title as an address: without accents, in lower case, whole words. Empty when nothing is left of it. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain.length <= longestSlug ? plain : plain.slice(0, plain.lastIndexOf('-', longestSlug)).slice(0, longestSlug);
}

/** What was read, for a person at a terminal: the themes, what to look at, and the sum. */
export function describeRoadmap({ title, themes, warnings, published }: PrintedRoadmap & { published?: RoadmapPublished }): string {
  const actions = themes.reduce((sum, theme) => sum + theme.actions.length, 0);
  const lines = themes.map((theme) => `${String(theme.number).padStart(3)}. ${theme.title} (${theme.kind}, ${count(theme.actions.length, 'action')})`);
  const sum = `${count(themes.length, 'theme')}, ${count(actions, 'action')}, ${count(warnings.length, 'warning')}`;
  const end = published ? `Published as "${published.slug}", version ${published.version}.` : 'Nothing was published.';
  return [title || '(no title)', '', ...lines, '', ...warnings.map(describeWarning), ...(warnings.length ? [''] : []), `${sum}. ${end}`].join('\n');
}

function describeWarning({ code, line, ...details }: ImportWarning): string {
  const more = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  return `! line ${line}: ${code.replaceAll('_', ' ')}${more.length ? ` (${more.join(', ')})` : ''}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
