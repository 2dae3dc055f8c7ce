import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ballotChecker } from './ballot-check.rules';
import type { Ballot } from './ballot.schema';
import { countRound } from './counting.rules';
import { rollText, type RollLine } from './fingerprint.rules';
import { faultOfElectorate, faultOfSplit, giveMandate, voteAsAlternate, votesOn, type Hand } from './mandate.rules';
import { VotingRule, type YesNoRule } from './rule.schema';

const rule: YesNoRule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed', electorate: 'organisations' };
const choosing: VotingRule = { method: 'approval', options: {}, quorum: null, secrecy: 'closed', electorate: 'organisations' };
const colleges = {
  aggregation: 'proportional' as const,
  weights: [
    { college: 'workers' as const, weight: '1/2' },
    { college: 'partners' as const, weight: '1/2' },
  ],
};
const line = (votes: number, split = true): Pick<RollLine, 'mandate'> => ({ mandate: { votes, alternate: 'bea', split } });
const split = (yes: number, no: number, abstain = 0, blank = 0): Ballot => ({ split: { yes, no, abstain, blank } });
const codeOf = (decision: ReturnType<typeof giveMandate>): string => (decision.allowed ? 'allowed' : decision.error.code.replace('voting/', ''));

describe('mandates: with which rules organisations vote', () => {
  it.each<[string, VotingRule, string | null]>([
    ['yes or no', rule, null],
    ['a choice', choosing, null],
    ['people, in any way', { ...rule, electorate: undefined, secrecy: 'secret', proxies: { most: 1 }, colleges }, null],
    ['not in secret', { ...rule, secrecy: 'secret' }, 'secret'],
    ['not with proxies', { ...rule, proxies: { most: 1 } }, 'proxies'],
    ['not by college', { ...rule, colleges }, 'colleges'],
  ])('%s', (_, asked, fault) => expect(faultOfElectorate(asked)).toBe(fault));

  it('never by consent', () => {
    const consent = { method: 'consent', setAside: 'all-others', quorum: null, secrecy: 'named' };
    expect([VotingRule.safeParse(consent).success, VotingRule.safeParse({ ...consent, electorate: 'organisations' }).success]).toEqual([true, false]);
  });
});

describe('mandates: how votes go', () => {
  it.each<[string, Ballot, Pick<RollLine, 'mandate'> | undefined, ReturnType<typeof faultOfSplit>]>([
    ['one way, without a mandate', { choice: 'yes' }, undefined, null],
    ['several ways, exactly', split(1, 1, 1), line(3), null],
    ['all to one side', split(3, 0), line(3), null],
    ['too few', split(1, 1), line(3), 'sum'],
    ['too many', split(3, 1), line(3), 'sum'],
    ['against the mandate', split(1, 2), line(3, false), 'not-allowed'],
    ['without a mandate', split(1, 0), {}, 'not-allowed'],
  ])('%s', (_, ballot, own, fault) => expect(faultOfSplit(ballot, own)).toBe(fault));

  it('several ways only where one answers yes or no', () => {
    expect(ballotChecker(rule, [])(split(2, 1), line(3))).toBeNull();
    expect(ballotChecker(rule, [])(split(2, 2), line(3))).toMatchObject({ path: '/split' });
    const options = ['a', 'b'].map((id) => ({ id, label: id }));
    expect(ballotChecker(choosing, options)(split(2, 1), line(3))).not.toBeNull();
  });

  it('counts a split like as many single ballots: seed 20301', () => {
    const part = fc.integer({ min: 0, max: 50 });
    const parts = fc.record({ yes: part, no: part, abstain: part, blank: part });
    const of = (ballots: { ballot: Ballot; college: null; times?: number }[]) =>
      countRound({ rule, options: [], members: 1_000, collegeMembers: new Map(), ballots, seed: null });
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 5 }), (mandates) => {
        const whole = of(mandates.map((one) => ({ ballot: { split: one }, college: null, times: one.yes + one.no + one.abstain + one.blank })));
        const single = mandates.flatMap((one) =>
          (['yes', 'no', 'abstain', 'blank'] as const).flatMap((choice) => Array.from({ length: one[choice] }, () => ({ ballot: { choice }, college: null }))),
        );
        expect(whole).toEqual(of(single));
      }),
      { seed: 20_301 },
    );
  });

  it('counts a mandate of k votes k times', () => {
    const ballots = [
      { ballot: { choice: 'yes' } as const, college: null, times: 3 },
      { ballot: { choice: 'no' } as const, college: null, times: 2 },
    ];
    expect(countRound({ rule, options: [], members: 6, collegeMembers: new Map(), ballots, seed: null })).toMatchObject({
      outcome: 'adopted',
      counts: { yes: 3, no: 2 },
      participation: { members: 6, cast: 5 },
    });
  });
});

describe('mandates: who votes', () => {
  it.each<[string, string, Hand | null, string]>([
    ['the alternate, before the delegate', 'bea', null, 'allowed'],
    ['the alternate once more', 'bea', 'alternate', 'allowed'],
    ['not after the delegate', 'bea', 'voter', 'delegate_voted'],
    ['not after the desk', 'bea', 'desk', 'delegate_voted'],
    ['nobody else', 'cleo', null, 'not_on_roll'],
  ])('%s', (_, personId, by, code) => expect(codeOf(voteAsAlternate(personId, line(3), by))).toBe(code));

  it.each<[string, string, string | null, string]>([
    ['somebody who votes in the group', 'ana', null, 'allowed'],
    ['with an alternate who does too', 'ana', 'bea', 'allowed'],
    ['nobody who does not', 'zoe', null, 'mandate_not_a_voter'],
    ['no alternate who does not', 'ana', 'zoe', 'mandate_not_a_voter'],
    ['not their own alternate', 'ana', 'ana', 'mandate_alternate_self'],
  ])('a mandate for %s', (_, delegateId, alternateId, code) => expect(codeOf(giveMandate({ delegateId, alternateId }, new Set(['ana', 'bea'])))).toBe(code));
});

describe('mandates: the roll', () => {
  const person: RollLine = { personId: 'ana', name: 'Ana', organisation: null, college: null };

  it('has as many votes as its people, or as its organisations', () => {
    expect(votesOn([person, person])).toBe(2);
    expect(votesOn([line(3), line(4), {}])).toBe(8);
  });

  it('has the text that it always had where people vote for themselves', () => {
    expect(rollText([person])).toBe('[{"name":"Ana","personId":"ana"}]');
    expect(rollText([{ ...person, ...line(2) }])).toContain('"mandate":{"alternate":"bea","split":true,"votes":2}');
  });
});
