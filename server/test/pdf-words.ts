const winAnsi: Record<number, string> = {
  0x85: '…',
  0x91: '‘',
  0x92: '’',
  0x93: '“',
  0x94: '”',
  0x95: '•',
  0x96: '–',
  0x97: '—',
  0x9c: 'œ',
  0x8c: 'Œ',
  0x80: '€',
};

/** The words of a PDF whose pages are not compressed and whose fonts are those that every reader has: a line for each line on paper. */
export function wordsInPdf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => lineOf(shown)).join('\n');
}

function lineOf(shown: string): string {
  const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => [...Buffer.from(hex, 'hex')]);
  return codes.map((code) => winAnsi[code] ?? String.fromCodePoint(code)).join('');
}
