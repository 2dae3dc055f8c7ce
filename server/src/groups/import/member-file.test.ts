import { describe, expect, it } from '@jest/globals';
import { mostImported } from '@palabre/shared/groups';
import { DomainError } from '../../platform/errors';
import { readMembers } from './member-file.reader';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const refusalOf = (file: Buffer): unknown => {
  try {
    readMembers(file);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.spec.code : error;
  }
};

describe('a file of members', () => {
  it.each([
    ['semicolons', utf8('Nom;Courriel\nLéa;lea@example.org\n')],
    ['commas', utf8('Nom,Courriel\nLéa,lea@example.org\n')],
    ['tabulations', utf8('Nom\tCourriel\nLéa\tlea@example.org\n')],
    ['a byte order mark and the line ends of Windows', utf8('\uFEFFNom;Courriel\r\nLéa;lea@example.org\r\n')],
    ['Windows-1252', Buffer.from('Nom;Courriel\nL\u00E9a;lea@example.org\n', 'latin1')],
    ['quotes around everything', utf8('"Nom","Courriel"\n"Léa","lea@example.org"')],
  ])('is read with %s', (_, file) => {
    expect(readMembers(file)).toMatchObject({
      columns: ['name', 'email'],
      unread: [],
      lines: [{ line: 2, name: 'Léa', email: 'lea@example.org', faults: [] }],
    });
  });

  it('keeps delimiters and line ends inside quotes, and counts lines as an editor does', () => {
    const { lines } = readMembers(utf8('Nom;Courriel;Remarque\n"Martin; Léa";lea@example.org;"deux\nlignes"\n\nRui;rui@example.org;\n'));
    expect(lines.map(({ name, line }) => [name, line])).toEqual([
      ['Martin; Léa', 3],
      ['Rui', 5],
    ]);
  });

  it('says which headings it does not read', () => {
    expect(readMembers(utf8('Courriel;Téléphone;\na@example.org;0102030405;\n')).unread).toEqual(['Téléphone']);
  });

  it('takes an address once, whatever its case', () => {
    const { lines } = readMembers(utf8('Courriel\na@example.org\nA@example.org\n'));
    expect(lines.map(({ faults }) => faults)).toEqual([[], [{ column: 'email', reason: 'email_twice' }]]);
  });

  it.each([
    ['nothing', utf8(''), 'groups/import_empty'],
    ['a header alone', utf8('Nom;Courriel\n'), 'groups/import_empty'],
    ['no column of addresses', utf8('Nom;Ville\nLéa;Lyon\n'), 'groups/import_without_addresses'],
    ['a quote that is never closed', utf8('Nom;Courriel\n"Léa;lea@example.org\n'), 'groups/import_unreadable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'groups/import_unreadable'],
    ['one line too many', utf8(`Courriel\n${'a@example.org\n'.repeat(mostImported + 1)}`), 'groups/import_too_long'],
  ])('is refused with %s', (_, file, code) => expect(refusalOf(file)).toBe(code));

  it('may have as many lines as are allowed', () => {
    const rows = Array.from({ length: mostImported }, (_, place) => `m${place}@example.org`);
    expect(readMembers(utf8(`Courriel\n${rows.join('\n')}`)).lines).toHaveLength(mostImported);
  });
});
