import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { bundlesOf, countOf } from './testing/paper-bundles';
import { someBallots, type RankedBallot } from './testing/ranked-file';
import { springburn, tainAndEasterRoss, type Ward } from './testing/scottish-wards';

interface Stage {
  from: { candidates: string[]; reason: string } | null;
  votes: Record<string, string>;
  nonTransferable: string;
  cutOff: string;
  elected: string[];
  withoutQuota: string[];
  excluded: string[];
}
interface Result {
  winners: string[];
  electedOrder: string[];
  quota: number;
  validBallots: number;
  stages: Stage[];
  lotsDrawn: { where: string }[];
  undecided?: { stage: number; tied: string[] };
  ties: { where: string; settledBy: string; order: string[] | null }[];
}
const count = (candidates: string, papers: string | readonly RankedBallot[], options: object) =>
  countOf('stv-scottish', candidates, papers, options) as unknown as Result;
const decimal = (text: string): string => (text.includes('.') ? text : `${text === '-' ? '0' : text}.00000`);
const unitsOf = (text: string): bigint => BigInt(text.replace('.', ''));

describe('Scottish STV: published counts, stage by stage', () => {
  it.each<[string, Ward]>([
    ['Highland 2017, Tain and Easter Ross', tainAndEasterRoss],
    ['Glasgow 2007, Springburn', springburn],
  ])('%s', (_, { candidates, seats, quota, papers, stages }) => {
    const result = count(candidates, papers, { seats });
    expect(result).toMatchObject({ quota, electedOrder: [...stages.map(({ elected }) => elected).join('')], ties: [], lotsDrawn: [] });
    expect(
      result.stages.map(({ from, votes, nonTransferable, elected }) => ({ from, votes: Object.values(votes), lost: nonTransferable, elected })),
    ).toMatchObject(
      stages.map(({ from, votes, lost, elected }) => ({
        from: from && { candidates: [from] },
        votes: votes.split(' ').map(decimal),
        lost: decimal(lost),
        elected: [...elected],
      })),
    );
  });

  it('a tie for exclusion that the stage before settles (droop, weak-defeat): b had fewer than c', () => {
    const { stages, ties, winners } = count('abcde', '1ab 2b 3c 4d 5e', { seats: 2 });
    expect(stages.map(({ excluded }) => excluded.join(''))).toEqual(['', 'a', 'b', 'c']);
    expect(ties).toEqual([{ where: 'stage 3, exclusion', tied: ['b', 'c'], settledBy: 'earlier-stage', order: ['c', 'b'] }]);
    expect(winners.toSorted()).toEqual(['d', 'e']);
    expect(stages.at(-1)).toMatchObject({ elected: ['e', 'd'], withoutQuota: ['e', 'd'] });
  });

  it('an election that fills the quota exactly passes nothing on (droop, weak-surplus): a, then c by its papers, then d', () => {
    const result = count('fedcba', '10ac 8b 6c 5d 3ed 3fd', { seats: 4, tieBreak: 'candidate-order' });
    expect(result).toMatchObject({ quota: 8, electedOrder: ['a', 'b', 'c', 'd'] });
    expect(result.stages.map(({ from }) => from?.candidates.join(''))).toEqual([undefined, 'a', 'e']);
  });

  it('two who should tie (Hill, Pollux and Helen; droop, 42): a surplus of 1 in 4 leaves the second one short', () => {
    const { stages, winners } = count('abc', '4ab 2c', { seats: 2 });
    expect(winners).toEqual(['a', 'c']);
    expect(stages.map(({ votes }) => Object.values(votes))).toEqual([
      ['4.00000', '0.00000', '2.00000'],
      ['3.00000', '1.00000', '2.00000'],
      ['3.00000', '0.00000', '2.00000'],
    ]);
  });
});

describe('Scottish STV: rules one by one', () => {
  it('48 (3): multiplied first and cut off once, also when a paper is re-valued twice', () => {
    // Quota 4: a passes 3/7 on, 0.42857 a paper, and b comes to 4.99999. Of those papers 0.42857 * 0.99999 / 4.99999 = 0.085714... goes on; cut twice it were 0.08570.
    const { stages } = count('abcd', '7abc 2bc 2c 2d', { seats: 3 });
    expect(stages[1]).toMatchObject({ votes: { a: '4.00000', b: '4.99999' }, nonTransferable: '0.00001', cutOff: '0.00001' });
    expect(stages[2]).toMatchObject({ votes: { b: '4.00000', c: '2.99995' }, nonTransferable: '0.00005', cutOff: '0.00005' });
  });

  it('45 and 46: a blank paper is not valid, and the quota is the whole part, and one more', () => {
    expect(count('ab', '7a 4b 5', { seats: 1 })).toMatchObject({ quota: 6, validBallots: 11, winners: ['a'] });
    expect(count('abc', '12a', { seats: 2 })).toMatchObject({ quota: 5 });
  });

  it('49: of equal surpluses the one that was larger before goes first, and a lot decides between those who were never apart', () => {
    const tied = count('abcde', '9ac 9bd 1c 1d 1e', { seats: 3, tieBreak: { seed: '00'.repeat(32) } });
    expect(tied.lotsDrawn[0]).toMatchObject({ where: 'stage 2, surplus', tied: ['a', 'b'] });
    expect(count('abcde', '9ac 9bd 1c 1d 1e', { seats: 3 })).toMatchObject({ winners: ['a', 'b'], undecided: { stage: 2, tied: ['a', 'b'] } });
  });

  it('49 and 51: what counts is the most recent earlier stage at which the tied differed, not the first', () => {
    const { stages, ties } = count('abcdef', '50a 40b 30c 25d 10ed 5fc 7f', { seats: 1 });
    expect(stages.map(({ votes }) => `${votes.c} ${votes.d}`).slice(0, 3)).toEqual(['30.00000 25.00000', '30.00000 35.00000', '35.00000 35.00000']);
    expect(ties[0]).toMatchObject({ where: 'stage 4, exclusion', settledBy: 'earlier-stage', order: ['d', 'c'] });
    expect(stages[3]?.excluded).toEqual(['c']);
    const surpluses = count('abcde', '80ac 81bd 85c 85d 25ea 24eb', { seats: 3 });
    expect(surpluses.stages[1]).toMatchObject({ votes: { a: '105.00000', b: '105.00000' }, elected: ['b', 'a'] });
    expect(surpluses.stages[2]?.from).toEqual({ candidates: ['b'], reason: 'surplus' });
  });

  it('50 (4): papers of who is excluded go on at the value they came with', () => {
    // Quota 9: a has 12 and passes 0.25 of each paper on, so that b has 4; of them 8 papers at 0.25 and one at 1 go on to c.
    const { stages } = count('abcd', '8abc 4ab 1bc 6c 5d', { seats: 2 });
    expect(stages[1]).toMatchObject({ from: { candidates: ['a'], reason: 'surplus' }, votes: { b: '4.00000' } });
    expect(stages[2]).toMatchObject({ from: { candidates: ['b'], reason: 'exclusion' }, votes: { c: '9.00000' }, nonTransferable: '1.00000' });
  });

  it('a declared tie of those who have no paper at all stops nothing: they leave together', () => {
    const result = count('abcde', '5ab 4b 3c', { seats: 1 });
    expect(result).toMatchObject({ winners: ['a'], ties: [{ where: 'stage 2, exclusion', tied: ['d', 'e'], settledBy: 'report', order: null }] });
    expect(result.stages[1]).toMatchObject({ excluded: ['d', 'e'] });
    expect(result.undecided).toBeUndefined();
    expect(count('abc', '5a', { seats: 2 })).toMatchObject({ winners: ['a'], undecided: { stage: 3, tied: ['b', 'c'] } });
    const drawn = count('abcde', '5ab 4b 3c', { seats: 1, tieBreak: { seed: '00'.repeat(32) } });
    expect(drawn.stages.map(({ excluded }) => excluded.length)).toEqual([0, 1, 1, 1, 1]);
  });
});

/** Slow and obvious: every paper by itself, all in whole hundred-thousandths. Ties by the order of the list. @returns votes after each stage */
function slowStages(candidates: string, papers: readonly RankedBallot[], seats: number): { elected: string[]; stages: bigint[][] } {
  const list = papers.flatMap(({ count: many, ranking }) => Array.from({ length: many }, () => ({ order: ranking.flat(), value: 100_000n })));
  const valid = list.filter(({ order }) => order.length > 0).map((paper) => ({ ...paper, holder: paper.order[0] }));
  const quota = BigInt(Math.floor(valid.length / (seats + 1)) + 1) * 100_000n;
  const fixed = new Map<string, bigint>();
  const [elected, gone, stages]: [string[], Set<string>, bigint[][]] = [[], new Set(), []];
  const held = (one: string) => fixed.get(one) ?? valid.filter(({ holder }) => holder === one).reduce((sum, { value }) => sum + value, 0n);
  const before = (one: string) => stages.toReversed().map((stage) => stage[candidates.indexOf(one)] ?? 0n);
  const compare = (a: string, b: string) => {
    const [own, other] = [before(a), before(b)];
    const apart = own.findIndex((value, stage) => value !== other[stage]);
    return apart < 0 ? candidates.indexOf(a) - candidates.indexOf(b) : (own[apart] ?? 0n) > (other[apart] ?? 0n) ? -1 : 1;
  };
  const write = () => stages.push([...candidates].map(held));
  const continuing = () => [...candidates].filter((one) => !gone.has(one) && !elected.includes(one));
  const pending: string[] = [];
  for (;;) {
    write();
    const full = continuing().filter((one) => held(one) >= quota);
    elected.push(...full.toSorted(compare));
    pending.push(...full.filter((one) => held(one) > quota));
    if (elected.length >= seats) return { elected, stages };
    if (continuing().length + elected.length <= seats) return { elected: [...elected, ...continuing().toSorted(compare)], stages };
    const [next] = pending.length > 0 ? pending.toSorted(compare) : continuing().toSorted(compare).slice(-1);
    const total = held(next as string);
    const surplus = pending.length > 0 ? total - quota : null;
    if (surplus === null) gone.add(next as string);
    else pending.splice(pending.indexOf(next as string), 1);
    for (const paper of valid.filter(({ holder }) => holder === next)) {
      if (surplus !== null) paper.value = (surplus * paper.value) / total;
      paper.holder = paper.order.find((one) => continuing().includes(one));
    }
    fixed.set(next as string, surplus === null ? 0n : quota);
  }
}

describe('Scottish STV: properties', () => {
  const candidates = 'abcde';
  const ballots = someBallots([...candidates], { equalRanks: false });
  const seats = fc.integer({ min: 1, max: 4 });

  it('agrees with a slow second count of every single paper, at every stage', () => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const { stages, electedOrder } = count(candidates, votes, { seats: many, tieBreak: 'candidate-order' });
        const slow = slowStages(candidates, votes, many);
        expect(stages.map((stage) => Object.values(stage.votes).map(unitsOf))).toEqual(slow.stages);
        expect(electedOrder.toSorted()).toEqual(slow.elected.toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it('papers add up at every stage, whoever has the quota is elected, and one candidate leaves at a time', () => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const { stages, validBallots, quota, winners } = count(candidates, votes, { seats: many, tieBreak: { seed: '07'.repeat(32) } });
        expect(winners).toHaveLength(Math.min(many, candidates.length));
        for (const stage of stages) {
          const units = [...Object.values(stage.votes), stage.nonTransferable].reduce((sum, own) => sum + unitsOf(own), 0n);
          expect(units).toBe(BigInt(validBallots) * 100_000n);
          expect(stage.excluded.length).toBeLessThanOrEqual(1);
          const full = Object.keys(stage.votes).filter((one) => unitsOf(stage.votes[one] ?? '0') >= BigInt(quota) * 100_000n);
          expect(full.filter((one) => !winners.includes(one))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a candidate whom nobody ranks changes nothing but the list', () => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const alone = count(candidates, votes, { seats: many, tieBreak: 'candidate-order' });
        fc.pre(alone.stages.every(({ withoutQuota }) => withoutQuota.length === 0));
        expect(count(`${candidates}z`, votes, { seats: many, tieBreak: 'candidate-order' }).winners).toEqual(alone.winners);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file of Scottish STV that is not what it should be', () => {
  it('more papers than can be counted exactly are refused', () => {
    expect(faultOf(() => count('ab', [{ count: 90_071_992_548, ranking: [['a']] }], { seats: 1 }))).toEqual({
      code: 'voting/count_file_invalid',
      path: '/ballots',
    });
    expect(count('ab', [{ count: 90_071_992_547, ranking: [['a']] }], { seats: 1 }).stages[0]?.votes.a).toBe('90071992547.00000');
  });

  it.each([
    ['equal ranks', [{ count: 1, ranking: [['a', 'b']] }], '/ballots/0/ranking/0'],
    ['a candidate twice', [{ count: 1, ranking: [['a'], ['a']] }], '/ballots/0/ranking'],
    ['nobody who stands', bundlesOf('1z'), '/ballots/0/ranking/0/0'],
  ])('%s', (_, papers, path) => {
    expect(faultOf(() => count('ab', papers, { seats: 1 }))?.path).toBe(path);
  });
});
