import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { ballotsOf, renamed, someBallots, type RankedBallot } from './testing/ranked-file';
import { tally } from './tally.rules';

const count = (candidates: readonly string[], ballots: object[], options: object = {}) => tally({ method: 'two-round', options, candidates, ballots });
const held = (round: 1 | 2, votes: Record<string, number>) => Object.entries(votes).map(([option, times]) => ({ count: times, approvals: [option], round }));

/** Conseil constitutionnel, as in psephos.adam-carr.net and Wikipedia, "2002 French presidential election". */
const france2002: Record<string, number> = {
  Chirac: 5_665_855,
  'Le Pen': 4_804_713,
  Jospin: 4_610_113,
  Bayrou: 1_949_170,
  Laguiller: 1_630_045,
  Chevènement: 1_518_528,
  Mamère: 1_495_724,
  Besancenot: 1_210_562,
  'Saint-Josse': 1_204_689,
  Madelin: 1_113_484,
  Hue: 960_480,
  Mégret: 667_026,
  Taubira: 660_447,
  Lepage: 535_837,
  Boutin: 339_112,
  Gluckstein: 132_686,
};

describe('two rounds: published cases', () => {
  it('France 2002: Chirac and Le Pen go on, and Chirac is elected, out of both rounds as they were held', () => {
    const ballots = [...held(1, france2002), { count: 997_262, approvals: [] }, ...held(2, { Chirac: 25_537_956, 'Le Pen': 5_525_032 })];
    expect(count(Object.keys(france2002), ballots)).toMatchObject({
      winners: ['Chirac'],
      runOff: ['Chirac', 'Le Pen'],
      rounds: [
        { votes: france2002, expressed: 28_498_471, blank: 997_262 },
        { votes: { Chirac: 25_537_956, 'Le Pen': 5_525_032 }, expressed: 31_062_988, blank: 0 },
      ],
      voters: 29_495_733,
    });
  });

  it('France 2002 after the first round: nobody is elected yet, and the result says who goes on', () => {
    const { winners, runOff, rounds, warnings } = count(Object.keys(france2002), held(1, france2002));
    expect([winners, runOff]).toEqual([[], ['Chirac', 'Le Pen']]);
    expect(rounds).toHaveLength(1);
    expect(warnings).toHaveLength(1);
  });

  it('Memphis and Nashville go on, and Nashville wins, out of rankings (Wikipedia, "Two-round system", Tennessee)', () => {
    const tennessee = ['42: M > N > C > K', '26: N > C > K > M', '15: C > K > N > M', '17: K > C > N > M'];
    expect(count(['M', 'N', 'C', 'K'], ballotsOf(tennessee))).toMatchObject({
      winners: ['N'],
      runOff: ['M', 'N'],
      rounds: [{ expressed: 100 }, { votes: { M: 42, N: 58 }, expressed: 100 }],
    });
  });
});

describe('two rounds: majorities, blanks and ties', () => {
  const abc = ['a', 'b', 'c'];

  it('more than half of those who express a choice is enough, half is not, and blanks do not count', () => {
    expect(count(abc, ballotsOf(['5: a', '3: b', '1: c', '9:']))).toMatchObject({ winners: ['a'], runOff: null, rounds: [{ expressed: 9, blank: 9 }] });
    expect(count(abc, ballotsOf(['4: a', '3: b', '1: c > b']))).toMatchObject({ winners: ['a', 'b'], runOff: ['a', 'b'] });
  });

  it('whoever ranks neither of the two abstains in the second round', () => {
    expect(count(abc, ballotsOf(['4: a', '3: b', '2: c']))).toMatchObject({ winners: ['a'], rounds: [{ blank: 0 }, { expressed: 7, blank: 2 }] });
  });

  it('a tie for the second place leaves the run-off open, and says who is sure of it; a lot closes it', () => {
    const ballots = ballotsOf(['4: a', '2: b', '2: c']);
    const open = { winners: [], runOff: null, undecided: { stage: 1, tied: ['b', 'c'], sure: ['a'] }, ties: [{ where: 'second round', settledBy: 'report' }] };
    expect(count(abc, ballots)).toMatchObject(open);
    const drawn = count(abc, ballots, { tieBreak: { seed: '00'.repeat(32) } });
    const [lucky, ...others] = (drawn.ties as { order: string[] }[])[0]?.order ?? [];
    expect(others).toHaveLength(1);
    expect(drawn).toMatchObject({ winners: ['a'], runOff: ['a', lucky], ties: [{ settledBy: 'lot' }] });
    expect(count(abc, ballots, { tieBreak: 'candidate-order' })).toMatchObject({ runOff: ['a', 'b'] });
  });
});

describe('two rounds: a file that is not what it should be', () => {
  const first = held(1, { a: 2, b: 2, c: 1 });
  it.each([
    ['equal ranks', [{ ranking: [['a', 'b']] }], '/ballots/0/ranking/0'],
    ['two options in one round', [{ approvals: ['a', 'b'] }], '/ballots/0/approvals'],
    ['a third round', [{ approvals: ['a'], round: 3 }], '/ballots/0/round'],
    ['a ranking of one round', [{ ranking: [['a']], round: 1 }], '/ballots/0/round'],
    ['both forms on one ballot', [{ ranking: [['a']], approvals: ['a'] }], '/ballots/0'],
    ['no form', [{}], '/ballots/0'],
    ['both forms in one file', [...first, { ranking: [['a']] }], '/ballots'],
    ['a vote for somebody who does not stand in the second round', [...first, ...held(2, { c: 1 })], '/ballots'],
    ['a second round after somebody was elected in the first', [...held(1, { a: 3, b: 1 }), ...held(2, { a: 1 })], '/ballots'],
  ])('%s', (_, ballots, path) => expect(faultOf(() => count(['a', 'b', 'c'], ballots))).toEqual({ code: 'voting/count_file_invalid', path }));
});

describe('two rounds: properties', () => {
  const candidates = ['a', 'b', 'c', 'd'];
  const ballots = someBallots(candidates, { equalRanks: false });
  const seed = { tieBreak: { seed: '5a'.repeat(32) } };
  type Result = { winners: string[]; runOff: string[] | null; rounds: { votes: Record<string, number>; expressed: number; blank: number }[]; voters: number };

  /** The vote of a ballot among some options: the first of them that it ranks. */
  const slowVotes = (votes: RankedBallot[], among: readonly string[]) =>
    among.map((option) => votes.reduce((sum, { count: times, ranking }) => sum + (ranking.flat().find((id) => among.includes(id)) === option ? times : 0), 0));

  it('agrees with a slow second count; the votes of each round and its blanks add up to all voters', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const { winners, runOff, rounds, voters } = count(candidates, votes, seed) as unknown as Result;
        const first = slowVotes(votes, candidates);
        const expressed = first.reduce((sum, own) => sum + own);
        expect(Object.values(rounds[0]?.votes ?? {})).toEqual(first);
        for (const round of rounds) expect(Object.values(round.votes).reduce((sum, own) => sum + own) + round.blank).toBe(voters);
        const leader = candidates.find((_, place) => (first[place] ?? 0) * 2 > expressed);
        expect(runOff === null).toBe(leader !== undefined);
        const [meeting, outside] = [runOff ?? [], candidates.filter((option) => runOff && !runOff.includes(option))];
        const votesOf = (option: string) => first[candidates.indexOf(option)] ?? 0;
        expect(Math.max(...outside.map(votesOf))).toBeLessThanOrEqual(Math.min(...meeting.map(votesOf)));
        const second = slowVotes(votes, meeting);
        expect(Object.values(rounds[1]?.votes ?? {})).toEqual(second);
        const best = meeting.filter((_, place) => second[place] === Math.max(...second));
        expect(leader === undefined ? best : [leader]).toEqual(expect.arrayContaining(winners));
        expect(winners).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('the order of ballots changes nothing, and other names rename the result', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const result = count(candidates, votes);
        expect(count(candidates, votes.toReversed())).toEqual(result);
        const other = (id: string) => `${id}!`;
        expect(count(candidates.map(other), renamed(votes, other)).winners).toEqual((result.winners as string[]).map(other));
      }),
      { numRuns: 100 },
    );
  });

  it('rankings, and the rounds that they stand for, give the same result', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const ranked = count(candidates, votes, seed) as unknown as Result;
        const asHeld = ranked.rounds.flatMap(({ votes: own, blank }, place) => [
          ...held(place === 0 ? 1 : 2, own).filter(({ count: times }) => times > 0),
          ...(blank > 0 ? [{ count: blank, approvals: [], round: place + 1 }] : []),
        ]);
        fc.pre(asHeld.length > 0);
        expect(count(candidates, asHeld, seed)).toEqual(ranked);
      }),
      { numRuns: 100 },
    );
  });
});
