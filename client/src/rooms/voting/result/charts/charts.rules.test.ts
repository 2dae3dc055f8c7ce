import { describe, expect, it } from '@jest/globals';
import type { RoundResult } from '@palabre/shared/voting';
import { chartsOf } from './charts.rules';
import { shadeOf } from './merit.rules';
import { collegeResult, countedRound, gradeNames, options, plainVoice, resultOf } from './testing/results';

const charts = (result: RoundResult, grades: readonly string[] = []) => chartsOf({ result, options, grades }, plainVoice);
const tables = (result: RoundResult, grades?: readonly string[]) => charts(result, grades).map(({ table }) => table);

const nord = 'La source du Nord et son château d’eau';
const sud = 'Le puits du Sud';
const est = 'La citerne de l’Est';
const ouest = '=La pompe de l’Ouest';

describe('the tables of charts', () => {
  it('yes and no, and a college with fewer than five ballots is not split', () => {
    const [all, colleges] = tables(collegeResult());
    expect(all).toEqual({
      columns: ['answer', 'votes', 'share'],
      rows: [
        ['yes', 46, '58.2 %'],
        ['no', 26, '32.9 %'],
        ['abstentions', 4, '5.1 %'],
        ['blanks', 3, '3.8 %'],
      ],
    });
    expect(colleges?.rows).toEqual([
      ['workers', '1/2', 60, 44, 31, 9, 4],
      ['beneficiaries', '3/10', 50, 32, 12, 17, 3],
      ['partners', '1/5', 10, 3, 'hiddenCell', 'hiddenCell', 'hiddenCell'],
    ]);
    expect(charts(collegeResult()).map(({ reading }) => reading)).toEqual([undefined, 'readColleges']);
  });

  it('plurality: votes with their share', () => {
    const [table] = tables(resultOf('plurality'));
    expect(table?.columns).toEqual(['option', 'votes', 'share', 'wins']);
    expect(table?.rows).toEqual([
      [nord, 13, '40.6 %', 'yesCell'],
      [sud, 11, '34.4 %', null],
      [est, 8, '25 %', null],
      [ouest, 0, '0 %', null],
    ]);
  });

  it('score by means: beside the number the exact fraction, and how many marked', () => {
    const [table] = tables(resultOf('score'));
    expect(table?.columns).toEqual(['option', 'score', 'value', 'marks', 'wins']);
    expect(table?.rows).toEqual([
      [est, 3, '9/3', 3, 'yesCell'],
      [sud, 19 / 7, '19/7', 7, null],
      [nord, 15 / 7, '15/7', 7, null],
      [ouest, null, null, 0, null],
    ]);
  });

  it('quadratic votes go below 0, and a consultation says who leads', () => {
    expect(tables(resultOf('quadratic'))[0]?.rows).toEqual([
      [nord, 24, 'yesCell'],
      [est, 10, null],
      [ouest, 0, null],
      [sud, -12, null],
    ]);
  });

  it('majority judgment: grades from the best to the worst', () => {
    const [table] = tables(resultOf('majority-judgment'), gradeNames);
    expect(table?.columns).toEqual(['option', 'rank', 'majorityGrade', ...gradeNames.toReversed()]);
    expect(table?.rows[0]).toEqual([est, 1, 'Assez bien', 0, 0, 16, 5, 0, 0]);
    expect(table?.rows.map(([, rank]) => rank)).toEqual([1, 2, 3, 4]);
  });

  it.each(['schulze', 'ranked-pairs', 'copeland'] as const)('%s: every option against every other, in the order of the ranking', (method) => {
    const [table] = tables(resultOf(method));
    expect(table?.columns).toEqual(['option', 'rank', est, sud, nord, ouest, 'condorcet']);
    expect(table?.rows).toEqual([
      [est, 1, null, 21, 19, 32, 'yesCell'],
      [sud, 2, 11, null, 19, 32, null],
      [nord, 3, 17, 17, null, 24, null],
      [ouest, 4, 4, 4, 4, null, null],
    ]);
  });

  it('run-off: votes at each round, and what became of each option', () => {
    const [table] = tables(resultOf('irv'));
    expect(table?.columns).toEqual(['option', 'round 1', 'round 2', 'round 3', 'issue']);
    expect(table?.rows).toEqual([
      [sud, 11, 11, 19, 'majorityAt round 3'],
      [nord, 13, 17, 17, null],
      [est, 8, 8, null, 'excludedAt round 2'],
      [ouest, 4, null, null, 'excludedAt round 1'],
      ['exhausted', 0, 0, 0, null],
    ]);
  });

  it('Scottish STV: exact decimals, votes that go nowhere, the quota', () => {
    const [table] = tables(resultOf('stv-scottish'));
    expect(table?.rows[0]).toEqual([nord, '13.00000', '13.00000', '13.00000', 'electedAt stage 1']);
    expect(table?.rows.at(-1)).toEqual(['quota', 13, 13, 13, null]);
    expect(table?.rows.find(([name]) => name === sud)?.at(-1)).toBe('electedAt stage 3');
  });

  it('Meek: a quota for each round', () => {
    const [table] = tables(resultOf('stv-meek'));
    const [head, ...quotas] = table?.rows.at(-1) ?? [];
    expect(head).toBe('quota');
    expect(quotas.slice(0, 2)).toEqual(['12.000000001', '12.000000001']);
  });

  it('seats: how many, and when each was taken', () => {
    expect(tables(resultOf('dhondt'))[0]).toEqual({
      columns: ['list', 'seatsOf', 'seatsTaken'],
      rows: [
        [nord, 3, '1 (13/1), 4 (13/2), 6 (13/3)'],
        [sud, 2, '2 (11/1), 5 (11/2)'],
        [est, 2, '3 (8/1), 7 (8/2)'],
        [ouest, 0, null],
      ],
    });
  });

  it('budgets: what is funded with what is left, then the votes of every project', () => {
    const [purse, projects] = tables(resultOf('greedy-budget'));
    expect(purse?.rows).toEqual([
      [est, 3_000],
      [nord, 4_000],
      [ouest, 2_500],
      ['left', 500],
    ]);
    expect(projects?.rows).toContainEqual([sud, 11, '34.4 %', 6_000, null]);
  });

  it('committees: who was chosen, and for which seat', () => {
    const [table] = tables(resultOf('sequential-phragmen'));
    expect(table?.columns).toEqual(['candidate', 'approvals', 'share', 'seat', 'elected']);
    expect(table?.rows.filter(([, , , seat]) => seat !== null)).toEqual([
      [est, 21, '65.6 %', 'seatOf 1', 'yesCell'],
      [sud, 11, '34.4 %', 'seatOf 2', 'yesCell'],
    ]);
  });

  it('marks nobody where a tie is declared', () => {
    const tied = countedRound({ method: 'plurality', options: {}, quorum: null, secrecy: 'closed' }, [
      [{ approvals: ['nord'] }, 3],
      [{ approvals: ['sud'] }, 3],
    ]);
    expect(tied.outcome).toBe('tied');
    expect(tables(tied)[0]?.rows.map((row) => row.at(-1))).toEqual([null, null, null, null]);
  });
});

describe('a tally that is not as it should be', () => {
  const result = resultOf('irv');

  it.each([
    ['of a method that nobody knows', { ...result.tally, method: 'sortition' }],
    ['with the name of what every object has', { ...result.tally, method: 'constructor' }],
    ['without a method', { rounds: [] }],
    ['without rounds', { ...result.tally, rounds: [] }],
    ['with words in the place of votes', { ...result.tally, rounds: [{ votes: { nord: 'beaucoup' }, exhausted: 0, excluded: [] }] }],
  ])('%s is not drawn', (_, tally) => {
    expect(charts({ ...result, tally })).toEqual([]);
  });
});

describe('shadeOf', () => {
  it('goes from the first colour for the best to the last for the worst', () => {
    expect([5, 4, 3, 2, 1, 0].map((grade) => shadeOf(grade, 6))).toEqual([1, 2, 3, 4, 5, 6]);
    expect([shadeOf(1, 2), shadeOf(0, 2)]).toEqual([1, 6]);
    expect(shadeOf(19, 20)).toBe(1);
    expect(shadeOf(0, 20)).toBe(6);
  });
});
