import { describe, expect, it } from '@jest/globals';
import { columnsOf, readLine } from './index';

const header = columnsOf(['Nom', 'Courriel', 'Organisation', 'Collège', 'Rôle']);
const faultsOf = (...cells: string[]) => readLine(cells, header).faults.map(({ column, reason }) => `${column}: ${reason}`);

describe('the heading of a list of members', () => {
  it.each([
    [['Nom', 'Courriel', 'Organisation', 'Collège', 'Rôle']],
    [['nombre completo', 'Correo electrónico', 'Organización', 'Colegio', 'Rol']],
    [['Name', 'E-mail', 'Organization', 'College', 'Role']],
    [['NOME', 'Endereço de e-mail', 'Organização', 'colégio', 'Função']],
  ])('is understood as %j', (heading) => expect(columnsOf(heading)).toEqual(['name', 'email', 'organisation', 'college', 'role']));

  it('leaves out what it does not know, and a column that comes again', () => {
    expect(columnsOf(['Téléphone', 'Mail', 'E-mail', ''])).toEqual([null, 'email', null, null]);
  });
});

describe('a line of a list of members', () => {
  it('is read whatever the language, the case and the accents', () => {
    expect(readLine([' Léa  Martin ', ' LEA@Example.org ', 'La Ruche', 'Salariées', 'membre'], header)).toEqual({
      name: 'Léa Martin',
      email: 'lea@example.org',
      organisation: 'La Ruche',
      college: 'workers',
      role: 'member',
      faults: [],
    });
    expect(readLine(['', 'rui@example.org', '', 'órgãos públicos', 'facilitadora'], header)).toMatchObject({ college: 'public-bodies', role: 'facilitator' });
  });

  it('says nothing of what it leaves empty', () => {
    expect(readLine(['', 'rui@example.org'], header)).toMatchObject({ college: null, role: null, organisation: '', faults: [] });
  });

  it('takes a formula for the text that it is', () => {
    expect(readLine(['=HYPERLINK("http://x";"y")', 'rui@example.org'], header)).toMatchObject({ name: '=HYPERLINK("http://x";"y")', faults: [] });
  });

  it('says what is wrong, and in which column', () => {
    expect(faultsOf('Rui', '')).toEqual(['email: email_missing']);
    expect(faultsOf('Rui', 'rui at example.org')).toEqual(['email: email_invalid']);
    expect(faultsOf('R'.repeat(81), 'rui@example.org')).toEqual(['name: name_too_long']);
    expect(faultsOf('Rui', 'rui@example.org', '', 'Lycée', 'chef')).toEqual(['college: college_unknown', 'role: role_unknown']);
    expect(faultsOf('Rui', 'rui@example.org', '', '', '', 'Alves')).toEqual(['null: cells_too_many']);
    expect(faultsOf('Rui', 'rui@example.org', '', '', '', '', ' ')).toEqual([]);
  });
});
