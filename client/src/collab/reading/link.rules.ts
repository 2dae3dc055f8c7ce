const safeProtocols = new Set(['http:', 'https:', 'mailto:']);

/**
 * Whether a link may be followed: an absolute address of the web or of a mailbox, nothing that runs.
 * @param href what the text says, by whoever wrote it
 * @returns the address, undefined when it is refused
 */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== 'string' || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  return safeProtocols.has(url.protocol) ? url.href : undefined;
}

/** What somebody meant by an address: `example.org` is a page, `a@example.org` a mailbox. */
export function addressMeant(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return safeHref(`mailto:${text}`);
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/.test(text)) return safeHref(`https://${text}`);
  return safeHref(text);
}
