import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';

type Method = 'dhondt' | 'sainte-lague' | 'largest-remainder';
const methods: Method[] = ['dhondt', 'sainte-lague', 'largest-remainder'];

const votesOf = (votes: readonly number[]): Record<string, number> => Object.fromEntries(votes.map((own, place) => [`list ${place}`, own]));
const count = (method: Method, votes: readonly number[], options: Record<string, unknown>) => tally({ method, options, votes: votesOf(votes) });
const seatsOf = (method: Method, votes: readonly number[], seats: number, more: Record<string, unknown> = {}): number[] =>
  Object.values(count(method, votes, { seats, ...more }).seats as Record<string, number>);

describe('seats: published cases', () => {
  it.each<[string, Method, number[], number[], Record<string, unknown>]>([
    ["Wikipedia, D'Hondt method", 'dhondt', [100_000, 80_000, 30_000, 20_000], [4, 3, 1, 0], {}],
    ['Wikipedia, Sainte-Laguë method', 'sainte-lague', [100_000, 80_000, 30_000, 20_000], [3, 3, 1, 1], {}],
    ['Wikipedia, largest remainder, Hare', 'largest-remainder', [47_000, 16_000, 15_800, 12_000, 6_100, 3_100], [5, 2, 1, 1, 1, 0], {}],
    ['Wikipedia, largest remainder, Droop', 'largest-remainder', [47_000, 16_000, 15_800, 12_000, 6_100, 3_100], [5, 2, 2, 1, 0, 0], { quota: 'droop' }],
    ['Balinski and Young 1975, example 1', 'dhondt', [5117, 4400, 162, 161, 160], [52, 45, 1, 1, 1], {}],
    ['Balinski and Young 1975, example 1', 'sainte-lague', [5117, 4400, 162, 161, 160], [51, 43, 2, 2, 2], {}],
    ['Balinski and Young 1975, example 1', 'largest-remainder', [5117, 4400, 162, 161, 160], [51, 44, 2, 2, 1], {}],
    ['Balinski and Young 1975, example 2', 'dhondt', [9061, 7179, 5259, 3319, 1182], [10, 7, 5, 3, 1], {}],
    ['Balinski and Young 1975, example 2', 'sainte-lague', [9061, 7179, 5259, 3319, 1182], [9, 8, 5, 3, 1], {}],
    ['Balinski and Young 1975, example 2', 'largest-remainder', [9061, 7179, 5259, 3319, 1182], [9, 7, 5, 4, 1], {}],
    ['New Zealand 2020, parties over the threshold', 'sainte-lague', [1_443_545, 738_275, 226_757, 219_031, 33_630], [65, 33, 10, 10, 2], {}],
  ])('%s: %s', (_, method, votes, expected, more) => {
    const seats = expected.reduce((all, own) => all + own);
    expect(seatsOf(method, votes, seats, more)).toEqual(expected);
  });

  it.each<[string, number[], number[]]>([
    ['2019', [1789417, 1011868, 772666, 387124, 89169, 664055, 32736, 22168, 760, 4946, 260, 1767, 310], [71, 40, 31, 15, 0, 26]],
    ['2017', [1361746, 1595526, 1316442, 192638, 268518, 223543, 48234, 8889, 39689, 9167, 713, 693, 221, 425, 2724, 761], [52, 62, 51, 0, 10, 8]],
    ['2013', [1258605, 1125876, 962313, 165746, 582657, 268679, 232946, 48175, 36265, 6647, 3051, 490, 510, 947], [52, 47, 40, 0, 24, 11, 9]],
    ['2008', [1430206, 1269656, 509936, 857029, 522933, 86194, 31080, 37362, 102249, 35718, 349, 347, 1789, 237, 2224], [57, 51, 20, 34, 21]],
    ['2006', [1616493, 1663986, 519598, 520130, 193539, 47578, 131688, 10594, 592, 312, 1514, 2257], [66, 68, 21, 21, 7]],
    ['2002', [1792499, 491328, 2076833, 454980, 27568, 48083, 2439, 2009, 3906], [69, 18, 79, 17]],
    ['1999', [1532448, 1243672, 1244087, 168612, 342260, 22016, 46943, 19286, 3030], [65, 52, 52, 0, 14]],
    ['1995', [1843474, 1370510, 1060377, 233208, 267026, 53176, 13938, 1634, 830], [71, 52, 41, 9, 10]],
    ['1994', [1617804, 1281846, 1042332, 338538, 276580, 5776, 11919, 2504, 41492, 9051, 4209, 482, 581], [65, 52, 42, 13, 11]],
  ])("Austrian National Council %s: 183 seats, D'Hondt, 4 % of the votes", (_, votes, official) => {
    const all = [...official, ...Array.from({ length: votes.length - official.length }, () => 0)];
    expect(seatsOf('dhondt', votes, 183, { atLeast: '>=1/25' })).toEqual(all);
  });

  it.each<[string, number[], number[]]>([
    ['20th', [1269318, 951842, 446583, 371602, 530266, 451756], [38, 29, 13, 11, 16, 13]],
    ['21st', [1299838, 1125881, 507324, 337108, 347343, 173004, 152756], [40, 35, 16, 10, 10, 5, 4]],
    ['22nd', [1461368, 1374272, 470211, 598974, 405277], [41, 39, 13, 16, 11]],
  ])("%s Knesset: 120 seats, D'Hondt among lists and their alliances (Bader-Ofer)", (_, votes, official) => {
    expect(seatsOf('dhondt', votes, 120)).toEqual(official);
  });
});

describe('seats: what the result explains', () => {
  it('which list took which seat, with its quotient', () => {
    expect(tally({ method: 'dhondt', options: { seats: 4, atLeast: '>=1/20' }, votes: { a: 100, b: 60, c: 4 } })).toEqual({
      method: 'dhondt',
      seats: { a: 3, b: 1, c: 0 },
      order: [
        { seat: 1, list: 'a', quotient: '100/1' },
        { seat: 2, list: 'b', quotient: '60/1' },
        { seat: 3, list: 'a', quotient: '100/2' },
        { seat: 4, list: 'a', quotient: '100/3' },
      ],
      totalVotes: '164',
      excluded: ['c'],
      ties: [],
    });
  });

  it('whole quotas and remainders', () => {
    expect(tally({ method: 'largest-remainder', options: { seats: 3 }, votes: { a: 55, b: 45 } })).toMatchObject({
      seats: { a: 2, b: 1 },
      quota: '100/3',
      lists: { a: { whole: 1, remainder: '65/3' }, b: { whole: 1, remainder: '35/3' } },
      order: [
        { seat: 1, list: 'a', quotient: '165/100' },
        { seat: 2, list: 'b', quotient: '135/100' },
        { seat: 3, list: 'a', quotient: '65/3' },
      ],
    });
  });

  it('a share that must be exceeded keeps out who only reaches it', () => {
    expect(seatsOf('dhondt', [95, 5], 20, { atLeast: '>=1/20' })).toEqual([19, 1]);
    expect(seatsOf('dhondt', [95, 5], 20, { atLeast: '>1/20' })).toEqual([20, 0]);
  });

  it('nobody has a vote: no seat is taken, and it says so', () => {
    for (const method of methods) expect(count(method, [0, 0], { seats: 2 })).toMatchObject({ order: [], warnings: ['no list takes part: no seat is taken'] });
  });

  it('more seats than remainders, with the quota of Droop and very few votes', () => {
    expect(seatsOf('largest-remainder', [10], 9, { quota: 'droop' })).toEqual([9]);
  });
});

describe('seats: the chain of a tie', () => {
  it('equal quotients for the last seat: more votes first', () => {
    expect(count('dhondt', [30, 60], { seats: 2 })).toMatchObject({
      seats: { 'list 0': 0, 'list 1': 2 },
      ties: [{ where: 'seat 2', tied: ['list 0', 'list 1'], settledBy: 'second-criterion', order: ['list 1', 'list 0'] }],
    });
  });

  it('equal quotients with seats for all are no tie', () => {
    expect(count('dhondt', [30, 60], { seats: 3 })).toMatchObject({ seats: { 'list 0': 1, 'list 1': 2 }, ties: [] });
  });

  it('equal votes: declared, drawn, or in the order of the list', () => {
    const tied = ['list 1', 'list 2'];
    expect(count('dhondt', [20, 10, 10], { seats: 3 })).toMatchObject({
      seats: { 'list 0': 2, 'list 1': 0, 'list 2': 0 },
      ties: [
        { where: 'seat 2', settledBy: 'second-criterion', order: ['list 0', 'list 1', 'list 2'] },
        { where: 'seat 2', tied, settledBy: 'report', order: null },
      ],
      undecided: { stage: 'seat 2', tied, seats: 1 },
    });
    expect(seatsOf('sainte-lague', [2, 1, 1, 2, 2], 2, { tieBreak: 'candidate-order' })).toEqual([1, 0, 0, 1, 0]);
    expect(count('largest-remainder', [2, 2], { seats: 1, tieBreak: { seed: '00'.repeat(32) } }).ties).toMatchObject([{ settledBy: 'lot' }]);
  });
});

/** Slow and obvious: every quotient of every list, in floating point, sorted; only for votes without ties. */
function slowAverages(votes: readonly number[], seats: number, divisors: number[]): number[] {
  const quotients = votes.flatMap((own, list) => divisors.map((divisor) => ({ list, quotient: own / divisor })));
  const taken = quotients.toSorted((a, b) => b.quotient - a.quotient).slice(0, seats);
  return votes.map((_, list) => taken.filter((one) => one.list === list).length);
}

function slowRemainders(votes: readonly number[], seats: number): number[] {
  const all = votes.reduce((sum, own) => sum + own);
  const whole = votes.map((own) => Math.floor((own * seats) / all));
  const left = seats - whole.reduce((sum, own) => sum + own);
  const lucky = votes.map((own, list) => ({ list, rest: (own * seats) % all })).toSorted((a, b) => b.rest - a.rest);
  return whole.map((own, list) => own + (lucky.slice(0, left).some((one) => one.list === list) ? 1 : 0));
}

describe('seats: properties', () => {
  const votes = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 7 });
  const seats = fc.integer({ min: 1, max: 40 });
  const settled = (method: Method, given: readonly number[], many: number, options: Record<string, unknown> = {}): boolean =>
    (count(method, given, { seats: many, ...options }).ties as unknown[]).length === 0;

  it('agree with a slow, obvious second count', () => {
    fc.assert(
      fc.property(votes, seats, (given, many) => {
        const row = Array.from({ length: many }, (_, taken) => taken + 1);
        fc.pre(methods.every((method) => settled(method, given, many)));
        expect(seatsOf('dhondt', given, many)).toEqual(slowAverages(given, many, row));
        expect(seatsOf('sainte-lague', given, many)).toEqual(
          slowAverages(
            given,
            many,
            row.map((divisor) => 2 * divisor - 1),
          ),
        );
        expect(seatsOf('largest-remainder', given, many)).toEqual(slowRemainders(given, many));
      }),
      { numRuns: 150 },
    );
  });

  it('the order of the lists and their names change nothing; all seats are taken where no tie is declared', () => {
    fc.assert(
      fc.property(fc.constantFrom(...methods), votes, seats, (method, given, many) => {
        const result = count(method, given, { seats: many });
        const turned = seatsOf(method, given.toReversed(), many).toReversed();
        expect(turned).toEqual(Object.values(result.seats as object));
        const open = (result.undecided as { seats: number } | undefined)?.seats ?? 0;
        expect(turned.reduce((sum, own) => sum + own) + open).toBe(many);
      }),
      { numRuns: 150 },
    );
  });

  it('highest averages: one more seat takes none from a list, and one more vote neither (Balinski and Young)', () => {
    fc.assert(
      fc.property(fc.constantFrom<Method>('dhondt', 'sainte-lague'), votes, seats, (method, given, many) => {
        const more = given.map((own, list) => (list === 0 ? own + 1 : own));
        fc.pre(settled(method, given, many) && settled(method, given, many + 1) && settled(method, more, many));
        const before = seatsOf(method, given, many);
        seatsOf(method, given, many + 1).forEach((own, list) => expect(own).toBeGreaterThanOrEqual(before[list] ?? 0));
        expect(seatsOf(method, more, many)[0]).toBeGreaterThanOrEqual(before[0] ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  it("D'Hondt gives every list its whole quotas, and largest remainder at most one seat more", () => {
    fc.assert(
      fc.property(votes, seats, (given, many) => {
        fc.pre(settled('dhondt', given, many) && settled('largest-remainder', given, many));
        const all = given.reduce((sum, own) => sum + own);
        seatsOf('dhondt', given, many).forEach((own, list) => expect((own + 1) * all).toBeGreaterThan((given[list] ?? 0) * many));
        seatsOf('largest-remainder', given, many).forEach((own, list) => expect(Math.abs(own * all - (given[list] ?? 0) * many)).toBeLessThan(all));
      }),
      { numRuns: 150 },
    );
  });
});

describe('seats: a file that is not what it should be', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['no votes', { options: { seats: 1 } }, 'missing', '/votes'],
    ['half a vote', { options: { seats: 1 }, votes: { a: 0.5 } }, 'invalid', '/votes/a'],
    ['no seats', { options: {}, votes: { a: 1 } }, 'missing', '/options/seats'],
    ['a quota of no method', { options: { seats: 1, quota: 'hare' }, votes: { a: 1 } }, 'unknown_key', '/options/quota'],
    ['a share of more than all', { options: { seats: 1, atLeast: '>=3/2' }, votes: { a: 1 } }, 'invalid', '/options/atLeast'],
    ['ballots', { options: { seats: 1 }, votes: { a: 1 }, ballots: [{}] }, 'unknown_key', '/ballots'],
  ])('%s', (_, file, reason, path) => {
    expect(faultOf(() => tally({ method: 'dhondt', ...file }))).toEqual({ code: `voting/count_file_${reason}`, path });
  });
});
