import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { countOf } from './testing/paper-bundles';
import { someBallots, type RankedBallot } from './testing/ranked-file';

interface Result {
  winners: string[];
  stages: { from: { candidates: string[]; reason: string } | null; excluded: string[]; guarded: string[]; elected: string[]; votes: Record<string, string> }[];
  parity: { atLeast: Record<string, number>; maxGap?: number; elected: Record<string, number>; kept: boolean };
  warnings: string[];
  undecided?: object;
}
type Of = Record<string, string | null>;
const count = (candidates: string, papers: string | readonly RankedBallot[], options: object) =>
  countOf('stv-scottish', candidates, papers, options) as unknown as Result;
const movesOf = ({ stages }: Result) => stages.slice(1).map(({ from }) => `${from?.reason} ${from?.candidates.join('')}`);

describe('Scottish STV with a guard for parity: known cases', () => {
  const of = { a: 'w', b: 'w', c: 'm', d: 'm', e: 'm' };
  // Without the guard c, d and e are elected, and a for the last seat.
  const papers = '20cde 18dce 15ec 6ab 4ba';

  it('candidates for whom there is no place any more leave together, and their papers go on', () => {
    expect(movesOf(count('abcde', papers, { seats: 4 }))).not.toContain('doomed e');
    const kept = count('abcde', papers, { seats: 4, parity: { of, atLeast: { w: 2 } } });
    expect(kept.winners).toEqual(['c', 'd', 'a', 'b']);
    // With c and d elected the two seats that are left are for a and b: e is out, though it has the quota.
    expect(kept.stages[0]).toMatchObject({ elected: ['c', 'd'], votes: { e: '15.00000' } });
    expect(kept.stages[1]).toMatchObject({ from: { candidates: ['e'], reason: 'doomed' }, excluded: ['e'] });
    expect(kept).toMatchObject({ parity: { atLeast: { w: 2 }, elected: { w: 2, m: 2 }, kept: true }, warnings: [] });
  });

  it('whoever is needed is not excluded: the next one is, and the stage says who was guarded', () => {
    const few = '9a 8b 7c 5d';
    const who = { a: 'm', b: 'm', c: 'm', d: 'w' };
    expect(count('abcd', few, { seats: 2 }).winners).not.toContain('d');
    const kept = count('abcd', few, { seats: 2, parity: { of: who, atLeast: { w: 1 } } });
    expect(kept.stages[1]).toMatchObject({ from: { candidates: ['c'], reason: 'exclusion' }, guarded: ['d'] });
    expect(kept.winners).toContain('d');
  });

  it('a gap: of four seats the groups have one to three each when they may differ by two, and two each when by none', () => {
    expect(count('abcde', papers, { seats: 4, parity: { of, maxGap: 2 } }).parity).toEqual({ atLeast: {}, maxGap: 2, elected: { w: 1, m: 3 }, kept: true });
    expect(count('abcde', papers, { seats: 4, parity: { of, maxGap: 0 } }).parity.elected).toEqual({ w: 2, m: 2 });
    // Nobody is needed by name, but of an odd number of seats one side has one more.
    expect(count('abcde', papers, { seats: 3, parity: { of, maxGap: 0 } })).toMatchObject({
      parity: { maxGap: 1, kept: true },
      warnings: ['parity asks for a gap of 0, and the smallest that those who stand allow is 1'],
    });
  });

  it('whoever is in no group may take any seat', () => {
    const free = { ...of, e: null };
    expect(count('abcde', papers, { seats: 3, parity: { of: free, maxGap: 0 } }).parity.elected).toEqual({ w: 1, m: 1 });
  });

  it('what nobody can give is not asked, and the result says so', () => {
    expect(count('abcde', papers, { seats: 4, parity: { of, atLeast: { w: 3 } } })).toMatchObject({
      parity: { atLeast: { w: 2 }, kept: true },
      warnings: ['parity asks for 3 of "w", and 2 stand'],
    });
  });

  it('two with equal votes of whom parity allows only one: a lot decides, or the tie is declared', () => {
    const equal = '6ac 6bd 1c 1d';
    const who = { a: 'm', b: 'm', c: 'w', d: 'w' };
    const guard = { of: who, maxGap: 0 };
    expect(count('abcd', equal, { seats: 2, parity: guard })).toMatchObject({ winners: [], undecided: { stage: 1, tied: ['a', 'b'] } });
    const drawn = count('abcd', equal, { seats: 2, parity: guard, tieBreak: { seed: '00'.repeat(32) } });
    expect(drawn).toMatchObject({ parity: { elected: { m: 1, w: 1 } }, lotsDrawn: [{ where: 'stage 1, election', tied: ['a', 'b'] }] });
  });

  it('those without a paper do not leave together where one of them is needed: the tie stays declared', () => {
    const guard = { of: { c: 'w', d: 'w' }, atLeast: { w: 1 } };
    expect(count('abcd', '5a 4b', { seats: 1 })).toMatchObject({ winners: ['a'] });
    expect(count('abcdef', '4a 4b 4e 3f', { seats: 2, parity: guard })).toMatchObject({ winners: [], undecided: { stage: 2, tied: ['c', 'd'] } });
  });
});

describe('Scottish STV with a guard for parity: properties', () => {
  const candidates = 'abcdef';
  const ballots = someBallots([...candidates], { equalRanks: false });
  const seats = fc.integer({ min: 1, max: 6 });
  const groups = fc.array(fc.constantFrom('w', 'm', 'x', null), { minLength: 6, maxLength: 6 });
  const ask = fc.record({ least: fc.constantFrom(0, 1, 2), gap: fc.option(fc.constantFrom(0, 1, 2, 3), { nil: undefined }) });
  const lot = { tieBreak: { seed: '5a'.repeat(32) } };

  const ofGroups = (list: readonly (string | null)[]): Of => Object.fromEntries([...candidates].map((id, place) => [id, list[place] ?? null]));
  const heldBy = (committee: readonly string[], of: Of) =>
    [...new Set(Object.values(of))].filter((group) => group !== null).map((group) => ({ group, many: committee.filter((id) => of[id] === group).length }));
  const gapOf = (committee: readonly string[], of: Of): number => {
    const held = heldBy(committee, of).map(({ many }) => many);
    return held.length === 0 ? 0 : Math.max(...held) - Math.min(...held);
  };
  /** All committees of that size. */
  const committees = (size: number): string[][] =>
    [...candidates].reduce<string[][]>((all, id) => [...all, ...all.map((some) => [...some, id])], [[]]).filter((some) => some.length === size);
  /** The smallest gap of any committee with so many of group w. */
  const smallestGap = (of: Of, many: number, least: number): number =>
    Math.min(
      ...committees(many)
        .filter((some) => some.filter((id) => of[id] === 'w').length >= least)
        .map((some) => gapOf(some, of)),
    );

  it('parity is reached whenever those who stand can reach it, and as nearly as they can when not', () => {
    fc.assert(
      fc.property(ballots, seats, groups, ask, (votes, many, list, { least, gap }) => {
        const of = ofGroups(list);
        const standing = list.filter((group) => group === 'w').length;
        const owed = Math.min(least, many, standing);
        const { winners, parity } = count(candidates, votes, { seats: many, ...lot, parity: { of, atLeast: { w: Math.min(least, many) }, maxGap: gap } });
        expect(winners).toHaveLength(many);
        expect(winners.filter((id) => of[id] === 'w').length).toBeGreaterThanOrEqual(owed);
        expect(gapOf(winners, of)).toBeLessThanOrEqual(Math.max(gap ?? many, smallestGap(of, many, owed)));
        expect(parity.kept).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('as long as nobody is doomed and nobody guarded is lowest, nothing changes; and never, when nothing is asked', () => {
    fc.assert(
      fc.property(ballots, seats, groups, fc.constantFrom(1, 2, 6), (votes, many, list, gap) => {
        const open = count(candidates, votes, { seats: many, ...lot });
        const kept = count(candidates, votes, { seats: many, ...lot, parity: { of: ofGroups(list), maxGap: gap } });
        const acts = kept.stages.findIndex(({ from, guarded }) => from?.reason === 'doomed' || guarded.length > 0);
        expect(acts).toBeLessThan(gap === 6 ? 0 : Infinity);
        const until = acts < 0 ? open.stages.length : acts - 1;
        expect(kept.stages.slice(0, until)).toEqual(open.stages.slice(0, until));
        const winners = acts < 0 ? kept.winners : open.winners;
        expect(winners).toEqual(open.winners);
      }),
      { numRuns: 150 },
    );
  });

  it('the names of the groups mean nothing', () => {
    fc.assert(
      fc.property(ballots, seats, groups, (votes, many, list) => {
        const turned = list.map((group) => group && `other ${group}`);
        const winnersOf = (of: Of) => count(candidates, votes, { seats: many, ...lot, parity: { of, maxGap: 0 } }).winners;
        expect(winnersOf(ofGroups(turned))).toEqual(winnersOf(ofGroups(list)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a guard for parity that is not what it should be', () => {
  it.each([
    ['somebody who does not stand', { of: { z: 'w' }, maxGap: 1 }, '/options/parity/of'],
    ['nothing that is asked', { of: { a: 'w' } }, '/options/parity/atLeast'],
    ['more than there are seats', { of: { a: 'w', b: 'm' }, atLeast: { w: 1, m: 1 } }, '/options/parity/atLeast'],
    ['half a candidate', { of: { a: 'w' }, atLeast: { w: 0.5 } }, '/options/parity/atLeast/w'],
    ['something else', { of: { a: 'w' }, maxGap: 1, quota: 2 }, '/options/parity/quota'],
  ])('%s', (_, parity, path) => {
    expect(faultOf(() => count('ab', '1a', { seats: 1, parity }))?.path).toBe(path);
  });
});
