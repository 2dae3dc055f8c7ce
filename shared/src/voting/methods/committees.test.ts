import { describe, expect, it } from '@jest/globals';
import { orderByLot } from './lot.rules';
import { ballotsOf, committeesIn } from './testing/approval-file';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';

const count = (method: string, candidates: string, seats: number, ballots: string, more: Record<string, unknown> = {}) =>
  tally({ method, options: { seats, ...more }, candidates: [...candidates], ballots: ballotsOf(ballots) });

const methods: [string, Record<string, unknown>][] = [
  ['approval-committee', {}],
  ['pav', {}],
  ['sequential-pav', {}],
  ['sequential-phragmen', {}],
  ['equal-shares-committee', { completion: 'sequential-phragmen' }],
];

/** Lackner and Skowron, "Multi-Winner Voting with Approval Preferences", example 2.1. */
const running = '3ab 3ac 2ad bcf e f g';
const thiele = '960acd 3000bcd 520bc 1620ab 1081ad 1240ac 360bd 360d 120c 60b';
const janson = '1034abc 519pqr 90abq 90apq';

describe('committees: worked examples', () => {
  it.each<[string, string, string, number, string, string]>([
    ['Lackner and Skowron, example 2.2', 'approval-committee', 'abcdefgh', 4, running, 'abcd abcf'],
    ['Lackner and Skowron, example 2.4', 'pav', 'abcdefgh', 4, running, 'abcf'],
    ['Lackner and Skowron, example 2.9', 'sequential-phragmen', 'abcdefgh', 4, running, 'abcd'],
    ['Lackner and Skowron, example 2.5', 'pav', 'abcd', 2, '3ab 6ad 4b 5c 5cd', 'ac'],
    ['Lackner and Skowron, example 2.5', 'sequential-pav', 'abcd', 2, '3ab 6ad 4b 5c 5cd', 'cd'],
    ['Lackner and Skowron, example 2.12', 'sequential-phragmen', 'abcd', 3, '3cd 2ab 2ac bd', 'bcd'],
    ['Thiele 1895 in Janson 2016, example 13.3', 'pav', 'abcd', 2, thiele, 'ab'],
    ['Thiele 1895 in Janson 2016, example 13.3', 'sequential-pav', 'abcd', 2, thiele, 'ac'],
    ['Janson 2016, examples 3.7 and 18.1', 'sequential-phragmen', 'abcpqr', 3, janson, 'abq'],
    ['Janson 2016, examples 3.7 and 18.1', 'pav', 'abcpqr', 3, janson, 'abq'],
    ['Janson 2016, examples 3.7 and 18.1', 'sequential-pav', 'abcpqr', 3, janson, 'abq'],
    [
      'Brill and others 2024: no extended justified representation',
      'sequential-phragmen',
      'abcdefghijklmn',
      12,
      '2abc 2abd 6cdefghijklmn 5defghijklmn 9efghijklmn',
      'cdefghijklmn',
    ],
    ['abcvoting, seqphragmen_irresolute', 'sequential-phragmen', 'abc', 2, '2ab a bc c', 'ab ac'],
    ['abcvoting, seqpav_irresolute', 'sequential-pav', 'abc', 2, '3ab a bc 2c', 'ab ac bc'],
  ])('%s: %s', (_, method, candidates, seats, ballots, expected) => {
    expect(committeesIn(count(method, candidates, seats, ballots)).join(' ')).toBe(expected);
  });

  it.each<[string, string, number, string, Record<string, string>]>([
    ['Lackner and Skowron, example 2.11', 'abcdefgh', 4, running, { 'sequential-phragmen': 'abcd', none: 'a' }],
    ['Lackner and Skowron, example 2.12', 'abcd', 3, '3cd 2ab 2ac bd', { 'sequential-phragmen': 'acd', none: 'ac' }],
    ['abcvoting, profile 1', 'abcdef', 4, 'aef a bef b cef c def d', { none: 'ef', add1: 'abef acef adef bcef bdef cdef' }],
    ['abcvoting, profile 2', 'abcde', 3, '5abc ab 2de d', { none: 'abd', add1: 'abd' }],
    ['abcvoting, profile 3', 'abcdef', 4, 'adef bc acf c abcde ade ace ab', { none: 'ac', add1: 'abce' }],
    ['abcvoting, profile 4', 'abcd', 2, 'abd 2ab ad cd', { none: 'a', add1: 'ab ad' }],
  ])('%s: equal shares', (_, candidates, seats, ballots, expected) => {
    for (const [completion, committees] of Object.entries(expected))
      expect(committeesIn(count('equal-shares-committee', candidates, seats, ballots, { completion })).join(' ')).toBe(committees);
  });
});

/** Approval, PAV, sequential PAV, Phragmén, equal shares completed with Phragmén: all tied committees; last, one of equal shares with add1. */
const instances: [string, number, string, string, string[], string][] = [
  ['L0120', 3, 'abcdefgh', 'ad ae ag bd bg cd cg 2ch 3dh', ['cdh', 'dgh', 'acd cdg cdh dgh', 'acd', 'acd'], 'dgh'],
  ['L0164', 4, 'abcdefgh', 'acg adh aef 2beg 2ceh cgh def deh efg egh', ['cegh', 'aegh cegh', 'aegh cegh', 'efgh', 'aegh'], 'aegh'],
  ['L0181', 5, 'abcdefgh', '2abh acg bdf 2bef deh dgh', ['abdeh abdfh abefh bdefh', 'abdeh abdfh', 'abdeh abdfh', 'abdfh', 'abdfh befgh'], 'abdfh'],
  [
    'L0265',
    3,
    'abcdefghi',
    'abi acg ach ade bcf bdg bgh cdh ceh dei fgi ghi',
    ['cgh', 'cdg cgi', 'agh cdg cgh cgi dgh', 'acg agh cdg cgi dgh', 'agh cdg cgi dgh'],
    'cgh',
  ],
  ['L0287', 3, 'abcdefghi', '6ace 3afh 2bcd 3bfi dgi', ['ace acf', 'acf', 'abc acf', 'abc', 'abc'], 'acf'],
  ['L0308', 4, 'abcdefghi', 'abd abh acf aeh afh agh agi bfh cdh ceg dfh dgh', ['adfh adgh afgh', 'adgh afgh', 'adgh afgh', 'afgh', 'adgh'], 'adfh'],
  [
    'L0373',
    6,
    'abcdefghi',
    'abc abe acg ade aef afi ahi bcd bdg cei deg dgh',
    ['abcdeg', 'abcdeg abdegi acdegi', 'abcdeg acdegi', 'acdegi', 'acdegi'],
    'acdegi',
  ],
  ['M0006', 3, 'abcdef', '2ab 2af bd be bf cd ce cf de', ['abf', 'abc bcf bdf bef', 'bcf bdf bef', 'bdf bef', 'bdf bef'], 'abc'],
  ['M0012', 4, 'abcdef', '2ad 2bc be 2cf 3ef', ['bcef', 'acef cdef', 'abcf abef acef bcdf bcef bdef cdef', 'abef bdef', 'acef cdef'], 'acef'],
  [
    'M0019',
    3,
    'abcdefg',
    'abg adf 2aeg bcf cde cdf ceg deg',
    ['aeg ceg deg', 'ace acg cdg efg', 'ace acg cdg deg efg', 'acg deg efg', 'acg cdg deg efg'],
    'efg',
  ],
];

describe('committees: instances of the tests of abcvoting', () => {
  it.each(instances)('%s', (_, seats, candidates, ballots, expected, completed) => {
    methods.forEach(([method, options], place) =>
      expect([method, committeesIn(count(method, candidates, seats, ballots, options)).join(' ')]).toEqual([method, expected[place]]),
    );
    const options = { completion: 'add1', tieBreak: 'candidate-order' };
    expect(committeesIn(count('equal-shares-committee', candidates, seats, ballots, options))).toEqual([completed]);
    expect(committeesIn(count('equal-shares-committee', candidates, seats, ballots, { completion: 'add1' }))).toContain(completed);
  });
});

describe('committees: what the result explains', () => {
  it("Phragmén's loads, exactly (Lackner and Skowron, example 2.9), with the tie that makes no difference", () => {
    const { rounds, ties, electedOrder } = count('sequential-phragmen', 'abcdefgh', 4, running) as {
      rounds: { standing: unknown[] }[];
      ties: unknown;
      electedOrder: string[];
    };
    expect(rounds.map(({ standing }) => standing[0])).toEqual([
      { candidates: ['a'], load: '1/8' },
      { candidates: ['b', 'c'], load: '11/32' },
      { candidates: ['c'], load: '55/128' },
      { candidates: ['d'], load: '5/8' },
    ]);
    expect({ ties, electedOrder }).toEqual({ ties: [], electedOrder: ['a', 'b', 'c', 'd'] });
  });

  it('payments of equal shares, then loads (Lackner and Skowron, examples 2.11 and 2.12)', () => {
    const roundsOf = (candidates: string, seats: number, ballots: string) =>
      (count('equal-shares-committee', candidates, seats, ballots, { completion: 'sequential-phragmen' }).rounds as { standing: unknown[] }[]).map(
        ({ standing }) => standing[0],
      );
    expect(roundsOf('abcdefgh', 4, running)).toEqual([
      { candidates: ['a'], payment: '1/8' },
      { candidates: ['b', 'c'], load: '1/96' },
      { candidates: ['c'], load: '37/384' },
      { candidates: ['d'], load: '7/24' },
    ]);
    expect(roundsOf('abcd', 3, '3cd 2ab 2ac bd').slice(0, 2)).toEqual([
      { candidates: ['c'], payment: '1/5' },
      { candidates: ['a'], payment: '13/40' },
    ]);
  });

  it('scores and gains of proportional approval (Lackner and Skowron, examples 2.4 and 2.5)', () => {
    expect(count('pav', 'abcdefgh', 4, running)).toMatchObject({ score: '83/6', tiedCommittees: '1', approvals: { a: 8, h: 0 }, voters: 12, warnings: [] });
    expect(count('sequential-pav', 'abcd', 2, '3ab 6ad 4b 5c 5cd').rounds).toMatchObject([
      { standing: [{ gain: '11/1' }, {}, {}, {}] },
      { standing: [{ gain: '15/2' }, {}, {}] },
    ]);
  });

  it('how much money add1 took: in instance L0120 that of 4 seats for 3', () => {
    expect(count('equal-shares-committee', 'abcdefgh', 3, instances[0]?.[3] ?? '', { completion: 'add1', tieBreak: 'candidate-order' })).toMatchObject({
      moneyForSeats: '4',
    });
  });

  it('seats that stay open, and seats of whom nobody approves of', () => {
    expect(count('equal-shares-committee', 'abc', 2, 'a b')).toMatchObject({ winningCommittees: [['a', 'b']], warnings: [] });
    expect(count('equal-shares-committee', 'abc', 3, 'a b', { completion: 'add1' })).toMatchObject({
      winningCommittees: [['a', 'b']],
      warnings: ['seats stay open'],
    });
    for (const [method, options] of methods) {
      const result = count(method, 'abcde', 4, 'abc b c a', options);
      expect(committeesIn(result)).toEqual(['abcd', 'abce']);
      expect(result.warnings).toEqual(['somebody whom nobody approves of takes a seat: too few are approved of']);
    }
  });

  it('nobody has voted: every committee is as good, or none', () => {
    for (const [method, options] of methods) expect(committeesIn(count(method, 'abc', 2, '', options))).toEqual(['ab', 'ac', 'bc']);
    for (const completion of ['none', 'add1']) expect(count('equal-shares-committee', 'abc', 2, '', { completion }).winningCommittees).toEqual([[]]);
  });
});

describe('committees: ties', () => {
  it('are declared with all committees, drawn, or settled as a published count did', () => {
    const seed = '00'.repeat(32);
    for (const [method, options] of [...methods, ['equal-shares-committee', { completion: 'add1' }] as const]) {
      expect(count(method, 'abcd', 2, 'a b c d', options)).toMatchObject({
        winningCommittees: [
          ['a', 'b'],
          ['a', 'c'],
          ['a', 'd'],
          ['b', 'c'],
          ['b', 'd'],
          ['c', 'd'],
        ],
        tiedCommittees: '6',
        allListed: true,
        sure: [],
        ties: [{ where: 'committee', tied: ['a', 'b', 'c', 'd'], settledBy: 'report', order: null }],
      });
      expect(count(method, 'abcd', 2, 'a b c d', { ...options, tieBreak: 'candidate-order' }).winningCommittees).toEqual([['a', 'b']]);
      const drawn = count(method, 'abcd', 2, 'a b c d', { ...options, tieBreak: { seed } });
      expect(drawn).toMatchObject({
        winningCommittees: [orderByLot(seed, ['a', 'b', 'c', 'd']).slice(0, 2).toSorted()],
        ties: expect.arrayContaining([expect.objectContaining({ settledBy: 'lot' })]),
      });
    }
  });

  it('say who has a seat in any case', () => {
    expect(count('sequential-phragmen', 'abcd', 2, '3a b c')).toMatchObject({
      sure: ['a'],
      ties: [{ tied: ['b', 'c'] }],
      rounds: [{ seat: 1, elected: 'a' }, { seat: 2 }],
    });
  });

  it('among more committees than are listed are counted; candidates with the same voters are no more work', () => {
    for (const [method, options] of methods) {
      const result = count(method, 'abcdefghijklmnopqr', 9, '4abcdefghijklmnopqr', options);
      expect(result).toMatchObject({ tiedCommittees: '48620', allListed: false, ties: [{ settledBy: 'report' }] });
      expect(result.winningCommittees).toHaveLength(1_000);
    }
  });

  it('so many that not every way is followed are declared all the same', () => {
    const singles = [...'abcdefghijklmnop'].join(' ');
    const result = count('sequential-phragmen', 'abcdefghijklmnopq', 9, `9q ${singles}`);
    expect(result).toMatchObject({ tiedCommittees: null, allListed: false, sure: ['q'], ties: [{ where: 'seat 2', settledBy: 'report' }] });
  });
});

describe('committees: a file that is not what it should be', () => {
  const file = (method: string, more: Record<string, unknown>) => ({
    method,
    options: { seats: 1 },
    candidates: ['a', 'b'],
    ballots: [{ approvals: ['a'] }],
    ...more,
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['more seats than candidates', { options: { seats: 3 } }, 'invalid', '/options/seats'],
    ['no seats', { options: {} }, 'missing', '/options/seats'],
    ['half a seat', { options: { seats: 0.5 } }, 'invalid', '/options/seats'],
    ['an option of no method', { options: { seats: 1, quota: 'hare' } }, 'unknown_key', '/options/quota'],
    ['no candidates', { candidates: undefined }, 'missing', '/candidates'],
    ['an unknown candidate', { ballots: [{ approvals: ['c'] }] }, 'unknown_value', '/ballots/0/approvals/0'],
    ['a ranking', { ballots: [{ ranking: [['a']] }] }, 'missing', '/ballots/0/approvals'],
  ])('%s', (_, more, reason, path) => {
    for (const [method] of methods) expect(faultOf(() => tally(file(method, more)))).toEqual({ code: `voting/count_file_${reason}`, path });
  });

  it('a completion that equal shares does not have, or that another method has not', () => {
    expect(faultOf(() => tally(file('equal-shares-committee', { options: { seats: 1, completion: 'add2' } })))).toMatchObject({ path: '/options/completion' });
    expect(faultOf(() => tally(file('pav', { options: { seats: 1, completion: 'none' } })))).toEqual({
      code: 'voting/count_file_unknown_key',
      path: '/options/completion',
    });
  });

  it('too many candidates for exact proportional approval', () => {
    const candidates = Array.from({ length: 30 }, (_, place) => `candidate ${place}`);
    expect(faultOf(() => tally({ method: 'pav', options: { seats: 15 }, candidates }))).toEqual({ code: 'voting/count_file_invalid', path: '/candidates' });
  });
});
