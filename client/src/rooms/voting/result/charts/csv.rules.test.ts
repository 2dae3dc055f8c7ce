import { describe, expect, it } from '@jest/globals';
import { csvOf, fileNameOf } from './csv.rules';

describe('csvOf', () => {
  it('writes lines of RFC 4180 after a byte order mark', () => {
    expect(
      csvOf({
        columns: ['Option', 'Voix'],
        rows: [
          ['Nord', 12],
          ['Sud', null],
        ],
      }),
    ).toBe('\ufeffOption,Voix\r\nNord,12\r\nSud,\r\n');
  });

  it('quotes commas, quotes and ends of lines', () => {
    const [, ...lines] = csvOf({ columns: ['a'], rows: [['un, deux'], ['dit « "oui" »'], ['deux\nlignes']] }).split('\r\n');
    expect(lines).toEqual(['"un, deux"', '"dit « ""oui"" »"', '"deux\nlignes"', '']);
  });

  it.each(['=1+1', '+33 6', '-oui', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet take %j for a formula', (text) => {
    const field = csvOf({ columns: ['a'], rows: [[text]] })
      .split('\r\n')
      .slice(1)
      .join('\r\n')
      .replaceAll('"', '');
    expect(field.startsWith(`'${text}`)).toBe(true);
  });

  it('leaves a number below 0 as it is: no number is a formula', () => {
    expect(csvOf({ columns: ['a', 'b'], rows: [['x', -12]] })).toContain('x,-12\r\n');
  });
});

describe('fileNameOf', () => {
  it.each([
    ['Voix par option', 'voix-par-option'],
    ['Égalités : « où ? »', 'egalites-ou'],
    ['投票', 'palabre'],
  ])('%s', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});
