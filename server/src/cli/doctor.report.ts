/** What one check of the doctor found. */
export interface Finding {
  subject: string;
  state: 'ok' | 'warn' | 'fail';
  message: string;
  /** What to do about it. */
  advice?: string;
}

const marks = { ok: '✓', warn: '!', fail: '✗' };

export function render(findings: Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => subject.length));
  const lines = findings.map(({ subject, state, message, advice }) => {
    const line = `${marks[state]} ${subject.padEnd(width)}  ${message}`;
    return advice ? `${line}\n${' '.repeat(width + 4)}→ ${advice}` : line;
  });
  const count = (wanted: Finding['state']) => findings.filter(({ state }) => state === wanted).length;
  return [...lines, '', `${count('ok')} fine, ${count('warn')} to look at, ${count('fail')} broken`].join('\n');
}
