/** What the fonts that every reader of PDF has can show besides ISO 8859-1 (WinAnsiEncoding, ISO 32000-1 annex D). */
const beyondLatin1 = new Set('ƒ–—‘’‚“”„†‡•…€‰‹›ˆ™Œœ˜ŠšŸŽž');

/** Characters that differ from one of these by a width or a shape only. */
const likenesses: Readonly<Record<string, string>> = {
  '\u202F': '\u00A0',
  '\u2009': '\u00A0',
  '\u2007': '\u00A0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2022': '•',
  '\u200B': '',
};

/** Text as the standard fonts can show it. What they cannot show is not dropped and not guessed: its number stands in its place. */
export class ShownText {
  /** whether a character had to be replaced */
  hasReplaced = false;

  of(text: string): string {
    return [...text.normalize('NFC')].map((character) => this.shown(character)).join('');
  }

  private shown(character: string): string {
    const known = likenesses[character] ?? character;
    if (known === '' || known === '\n' || /^[\u0020-\u007E\u00A0-\u00FF]$/.test(known) || beyondLatin1.has(known)) return known;
    if (/^\p{Cc}$/u.test(known)) return known === '\t' ? ' ' : '';
    this.hasReplaced = true;
    return `[U+${(known.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
  }
}
