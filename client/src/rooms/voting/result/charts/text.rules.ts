/**
 * How wide texts are, without asking a browser: what is drawn is laid out before it is on a page, and in tests. Widths are those of a wide face (DejaVu Sans), so that
 * with those that are more common a text is never wider than said.
 */
const thin = /[iíìïjlI.,:;'’|!()[\]·\s]/;
const slim = /[frt()/-]/;
const broad = /[mwMWÆŒœæ@%—…✓✕]/;
const upper = /[\p{Lu}&+=<>]/u;

function emOf(character: string): number {
  if (thin.test(character)) return 0.34;
  if (slim.test(character)) return 0.43;
  if (broad.test(character)) return 0.99;
  if (upper.test(character)) return 0.75;
  // scripts whose letters are as wide as high
  return (character.codePointAt(0) ?? 0) > 0x2e80 ? 1.05 : 0.635;
}

/** @param size of the letters, in px @returns px */
export function widthOf(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size * (bold ? 1.11 : 1);
}

/** As much of a text as there is room for, with an ellipsis where something is missing. */
export function clipped(text: string, size: number, room: number, bold = false): string {
  if (widthOf(text, size, bold) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && widthOf(`${signs.join('').trimEnd()}…`, size, bold) > room) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/**
 * Breaks a text at its spaces, and not at those that are not to be broken.
 * @param room in px
 * @param most lines; what does not fit in the last is left out, with an ellipsis
 */
export function linesOf(text: string, size: number, room: number, { most = 3, bold = false } = {}): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, size, bold) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), ...(rest === '' ? [] : [rest])].map((one) => clipped(one, size, room, bold));
}
