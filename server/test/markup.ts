/** An element of XML, or of HTML that closes what it opens. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** all words below it */
  text: string;
  children: Element[];
}

const neverClosed = new Set(['meta', 'br', 'link']);
const token = /<!--.*?-->|<[!?][^>]*>|<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|([^<]+)|(<)/gs;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string): string => text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

/** Reads markup strictly. @throws Error where an element is closed that is not open, or left open, or a sign stands that should be escaped */
export function readMarkup(markup: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const top = (): Element => open.at(-1) as Element;
  for (const [, closed, opened, attributes = '', alone, words, stray] of markup.matchAll(token)) {
    if (stray !== undefined) throw new Error(`a sign that is not escaped below <${top().name}>`);
    if (words !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot);)/.test(words)) throw new Error(`not escaped: ${words}`);
      for (const one of open) one.text += unescaped(words);
    }
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes something else`);
    if (opened === undefined) continue;
    const pairs = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, unescaped(value)]);
    const element: Element = { name: opened, attributes: Object.fromEntries(pairs), text: '', children: [] };
    top().children.push(element);
    if (alone !== '/' && !neverClosed.has(opened)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${top().name}> is left open`);
  return root;
}

/** Every element of these names, in the order of the document. */
export function elementsOf(root: Element, ...names: string[]): Element[] {
  return root.children.flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...elementsOf(child, ...names)]);
}
