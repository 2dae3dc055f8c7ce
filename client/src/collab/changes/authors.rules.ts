import { type Attribution, colourOf } from '@palabre/shared/collab';
import type { Author, Change, MarkedNode } from '../reading/marked-node';

/** People as they are known by name; whoever is missing has an erased account. */
export type Named = readonly { id: string; name: string }[];

export interface Credited {
  marked: MarkedNode;
  /** those of inserted words, in the order of their first ones */
  authors: Author[];
}

/**
 * Says of inserted words who wrote them.
 * @param marked two texts in one: what was not deleted is the newer text, in its order
 * @param attribution of the newer text; null when it is not known
 */
export function creditAuthors(marked: MarkedNode, attribution: Attribution | null, people: Named): Credited {
  if (!attribution) return { marked, authors: [] };
  const authors = new Map<number, Author>();
  const authorAt = (index: number): Author | undefined => {
    const id = attribution.people[index];
    if (id === undefined) return undefined;
    const known = authors.get(index) ?? { number: authors.size + 1, name: people.find((person) => person.id === id)?.name ?? null, colour: colourOf(id) };
    authors.set(index, known);
    return known;
  };
  const runs = runReader(attribution.runs);
  const credited = creditNode(marked, undefined, (length, wanted) => runs.take(length).map(([part, index]) => [part, wanted ? authorAt(index) : undefined]));
  return { marked: credited[0] as MarkedNode, authors: [...authors.values()] };
}

/** Takes the next characters of the newer text. @returns their parts, with their author where one is wanted */
type Take = (length: number, wanted: boolean) => (readonly [length: number, author: Author | undefined])[];

function creditNode(node: MarkedNode, above: Change | undefined, take: Take): MarkedNode[] {
  const change = node.change ?? above;
  if (change === 'deleted') return [node];
  if (node.text !== undefined) return creditWords(node, node.text, take(node.text.length, change === 'inserted'));
  return [node.content ? { ...node, content: node.content.flatMap((child) => creditNode(child, change, take)) } : node];
}

/** Words of several authors become as many nodes. */
function creditWords(node: MarkedNode, text: string, parts: ReturnType<Take>): MarkedNode[] {
  const nodes: MarkedNode[] = [];
  let at = 0;
  for (const [length, author] of parts) {
    const words = text.slice(at, at + length);
    const last = nodes.at(-1);
    if (last && last.author === author) last.text = (last.text ?? '') + words;
    else nodes.push({ ...node, text: words, ...(author && { author }) });
    at += length;
  }
  return nodes;
}

function runReader(runs: Attribution['runs']) {
  let next = 0;
  let used = 0;
  /** What attribution does not cover is nobody's. */
  const take = (length: number): [number, number][] => {
    const parts: [number, number][] = [];
    for (let left = length; left > 0;) {
      const [size, author] = runs[next] ?? [left + used, -1];
      const part = Math.min(left, size - used);
      if (part > 0) parts.push([part, author]);
      left -= part;
      used += part;
      if (used >= size) [next, used] = [next + 1, 0];
    }
    return parts;
  };
  return { take };
}
