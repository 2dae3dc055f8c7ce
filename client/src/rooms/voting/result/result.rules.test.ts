import { describe, expect, it } from '@jest/globals';
import { gaugeOf } from './condition.rules';
import { leadersOf, seatsOf, tiedOf } from './decision.rules';
import { countedRound, resultOf } from './charts/testing/results';
import { placeOf } from './tie.rules';

describe('gaugeOf', () => {
  it('says how far a condition went, and how far it was to go', () => {
    expect(gaugeOf({ num: '3', den: '4', threshold: '>1/2' })).toEqual({ share: 0.75, mark: 0.5 });
    expect(gaugeOf({ num: '12', den: '40', threshold: '>=10/40' })).toEqual({ share: 0.3, mark: 0.25 });
  });

  it('reads numbers that no JSON number holds', () => {
    const digits = '9'.repeat(120);
    expect(gaugeOf({ num: digits, den: `${digits}0`, threshold: '>1/2' })?.share).toBe(0.1);
  });

  it('says nothing of nothing', () => {
    expect(gaugeOf({ num: '0', den: '0', threshold: '>1/2' })).toBeNull();
    expect(gaugeOf({ num: '1', den: '2', threshold: '>0/0' })).toEqual({ share: 0.5, mark: null });
  });
});

const tied = countedRound({ method: 'irv', options: {}, quorum: null, secrecy: 'closed' }, [
  [{ ranking: [['nord']] }, 2],
  [{ ranking: [['sud']] }, 2],
]);

describe('what a decision says', () => {
  it('of a consultation who leads, and of any other who won', () => {
    expect(leadersOf(resultOf('borda'))).toEqual(['est']);
    expect(leadersOf(resultOf('irv'))).toEqual(['sud']);
    expect(leadersOf({ ...resultOf('borda'), tally: { winners: 'everybody' } })).toEqual([]);
  });

  it('of a declared tie between whom it is', () => {
    expect(tied.outcome).toBe('tied');
    expect(tiedOf(tied)).toEqual(['nord', 'sud']);
    expect(tiedOf({ ...tied, tally: { ties: [{ settledBy: 'report', tied: ['est', 'sud'] }] } })).toEqual(['est', 'sud']);
    expect(tiedOf({ ...tied, tally: {} })).toEqual([]);
  });

  it('of seats who has how many, and nothing where lists have none', () => {
    expect(seatsOf(resultOf('dhondt'))).toEqual([
      ['nord', 3],
      ['sud', 2],
      ['est', 2],
    ]);
    expect(seatsOf(resultOf('sequential-phragmen'))).toBeNull();
  });
});

describe('placeOf', () => {
  it.each([
    ['winner', 'winner', ''],
    ['committee', 'committee', ''],
    ['majority grade', 'grade', ''],
    ['wins of 12', 'wins', '12'],
    ['7 votes', 'votes', '7'],
    ['seat 3', 'seat', '3'],
    ['round 2', 'round', '2'],
    ['round 2, exclusion', 'exclusion', '2'],
    ['round 4, defeat', 'exclusion', '4'],
    ['stage 5, surplus', 'surplus', '5'],
    ['stage 1, election', 'election', '1'],
    ['in the corridor', 'elsewhere', ''],
  ])('%s', (where, place, number) => {
    expect(placeOf(where)).toEqual({ place, values: { number } });
  });

  it('knows the places of ties that a count has just met', () => {
    const ties = tied.tally.ties as { where: string }[];
    expect(ties.map(({ where }) => placeOf(where).place)).toEqual(['exclusion']);
  });
});
