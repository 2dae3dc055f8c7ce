/** Everything that XML and HTML cannot hold as it is; control characters, which XML forbids, are left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element with its attributes; those that are undefined are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, content: string | null): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`));
  return content === null ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}
