import { describe, expect, it } from '@jest/globals';
import { EditProfile } from '@palabre/shared/people';
import { entriesOf, readForm } from './form';

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('entriesOf', () => {
  it('trims, forgets empty answers and gathers repeated names', () => {
    expect(entriesOf(form(['title', '  Été '], ['summary', '   '], ['level', 'local'], ['level', 'national']))).toEqual({
      title: 'Été',
      summary: undefined,
      level: ['local', 'national'],
    });
  });
});

describe('readForm', () => {
  it('gives the values of the contract', () => {
    expect(readForm(EditProfile, form(['name', ' Awa ']))).toMatchObject({ ok: true, values: { name: 'Awa' } });
  });

  it('names the refused field and the reason, with the code of our own refinements', () => {
    expect(readForm(EditProfile, form(['locale', 'tlh'], ['timeZone', 'Mars/Olympus']))).toEqual({
      ok: false,
      issues: [
        { path: 'locale', code: 'invalid_value' },
        { path: 'timeZone', code: 'time_zone' },
      ],
    });
  });

  it('calls a missing answer missing', () => {
    const required = { safeParse: () => ({ success: false as const, error: { issues: [{ code: 'invalid_type', path: ['a', 'b'], message: '' }] } }) };
    expect(readForm(required, form())).toEqual({ ok: false, issues: [{ path: 'a.b', code: 'missing' }] });
  });

  it('lets the form say how its entries are read', () => {
    const any = { safeParse: (values: unknown) => ({ success: true as const, data: values }) };
    expect(readForm(any, form(['days', '7']), (entries) => ({ days: Number(entries['days']) }))).toMatchObject({ values: { days: 7 } });
  });
});
