import { describe, expect, it } from '@jest/globals';
import { formatsFor } from './format';
import { relativeParts } from './relative-time';
import { cityOf } from './time-zone';

const hour = 3_600_000;
const day = 24 * hour;
/** Intl separates with several kinds of no-break spaces, which change between versions of its data. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('formatsFor', () => {
  const dakar = formatsFor('fr', 'Africa/Dakar');
  const bogota = formatsFor('es', 'America/Bogota');

  it('writes a moment with day, hour and city of the reader', () => {
    expect(plain(dakar.moment('2026-12-04T18:00:00.000Z'))).toBe('vendredi 4 décembre 2026 à 18:00 (Dakar)');
    expect(plain(bogota.moment('2026-12-04T18:00:00.000Z'))).toBe('viernes, 4 de diciembre de 2026, 13:00 (Bogotá)');
  });

  it('writes English dates as in Britain', () => {
    const nairobi = formatsFor('en', 'Africa/Nairobi');
    expect(nairobi.date('2026-12-04')).toBe('4 December 2026');
    expect(plain(nairobi.moment('2026-12-04T18:00:00.000Z'))).toMatch(/^Friday,? 4 December 2026 at 21:00 \(Nairobi\)$/);
  });

  it('keeps a calendar day on its day west of Greenwich', () => {
    expect(bogota.date('2026-12-04')).toBe('4 de diciembre de 2026');
    expect(bogota.date('2026-12-04T02:00:00.000Z')).toBe('3 de diciembre de 2026');
  });

  it('says how far a moment is', () => {
    const now = Date.parse('2026-12-01T12:00:00.000Z');
    expect(dakar.relative('2026-12-04T18:00:00.000Z', now)).toBe('dans 3 jours');
    expect(dakar.relative('2026-12-01T10:00:00.000Z', now)).toBe('il y a 2 heures');
    expect(dakar.relative('2026-12-01T12:00:20.000Z', now)).toBe('maintenant');
  });

  it('writes numbers, shares and lists', () => {
    expect(plain(dakar.number(12345.5))).toBe('12 345,5');
    expect(plain(dakar.percent(0.475))).toBe('47,5 %');
    expect(bogota.list(['Awa', 'Mateo', 'Ana'])).toBe('Awa, Mateo y Ana');
  });
});

describe('relativeParts', () => {
  it.each<[number, [number, string]]>([
    [59_000, [0, 'second']],
    [-59_000, [0, 'second']],
    [61_000, [1, 'minute']],
    [80 * 60_000, [80, 'minute']],
    [2 * hour, [2, 'hour']],
    [30 * hour, [30, 'hour']],
    [-2 * day, [-2, 'day']],
    [20 * day, [20, 'day']],
    [30 * day, [4, 'week']],
    [90 * day, [3, 'month']],
    [800 * day, [2, 'year']],
  ])('%d ms is %j', (distance, expected) => {
    expect(relativeParts(distance)).toEqual(expected);
  });
});

describe('cityOf', () => {
  it.each([
    ['Africa/Dakar', 'Dakar'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['America/Sao_Paulo', 'São Paulo'],
    ['UTC', 'UTC'],
  ])('%s is %s', (zone, city) => expect(cityOf(zone)).toBe(city));
});
