import type { ImportWarning, PrintedRoadmap, RoadmapPublished } from '@palabre/shared/roadmap';

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
