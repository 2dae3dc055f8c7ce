import { describe, expect, it } from '@jest/globals';
import { presets, VotingRule } from '@palabre/shared/voting';
import { customary } from './customary';
import { draftQuorum, methodsOf, optionsOf, quorumOf, ruleOf, withRule } from './draft.rules';

const draft = customary('Adoptons-nous ce texte ?', '2030-03-01T12:00');

describe('a round that is being set up', () => {
  it('begins with the customary rule', () => {
    expect(ruleOf(draft)).toEqual({ method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: '>=1/2', secrecy: 'closed' });
  });

  it.each<[string, VotingRule]>([
    [
      'every setting of a vote on a text',
      {
        method: 'yes-no',
        base: 'members',
        threshold: '>=2/3',
        quorum: 'half-plus-one',
        secrecy: 'secret',
        furtherCalls: [{ quorum: { members: 10 }, after: 'PT1H', lasts: 'P2D' }],
        ties: 'lot',
        proxies: { most: 'customary' },
        extension: { mostHours: 24 },
        colleges: {
          aggregation: 'majority',
          weights: [
            { college: 'workers', weight: '1/2' },
            { college: 'partners', weight: '1/2' },
          ],
        },
      },
    ],
    ['a quorum that no field shows', { method: 'yes-no', base: 'cast', threshold: '>1/2', quorum: { max: ['>=1/10', { members: 10 }] }, secrecy: 'named' }],
    ['organisations by their delegates', { method: 'yes-no', base: 'cast', threshold: '>1/2', quorum: null, secrecy: 'closed', electorate: 'organisations' }],
    ['a choice with settings', { method: 'score', options: { min: 0, max: 20 }, quorum: null, secrecy: 'closed' }],
    ['an election', { method: 'stv-scottish', options: { seats: 5 }, quorum: '>=1/4', secrecy: 'secret' }],
    ['a budget', { method: 'equal-shares-budget', options: { budget: 50_000, completion: 'add1' }, quorum: null, secrecy: 'closed' }],
  ])('keeps what a template says: %s', (_, rule) => expect(ruleOf(withRule(draft, rule))).toEqual(rule));

  it.each(presets.map((preset) => [preset.id, preset] as const))('takes the preset %s', (_, preset) => {
    const [first, ...further] = preset.calls;
    const rule = {
      method: 'yes-no' as const,
      base: preset.base,
      threshold: preset.threshold,
      quorum: quorumOf(draftQuorum(first?.quorum ?? null)),
      secrecy: 'closed' as const,
      ...(further.length > 0 && {
        furtherCalls: further.map(({ quorum, minDelay }) => ({ quorum: quorumOf(draftQuorum(quorum)), after: minDelay ?? 'P1D', lasts: 'P1D' })),
      }),
      ...(preset.colleges && { colleges: preset.colleges }),
    };
    expect(VotingRule.safeParse(ruleOf(withRule(draft, rule))).success).toBe(true);
  });

  it('asks each method for what it needs, and the contract takes it', () => {
    for (const [purpose, methods] of Object.entries(methodsOf)) {
      for (const method of methods) expect(VotingRule.safeParse(ruleOf({ ...draft, purpose: purpose as never, method })).success).toBe(true);
    }
  });

  it('guards parity where the method can, with the sides of those who stand', () => {
    const options = [
      { key: 1, label: 'Ana', cost: '', side: 'women' as const },
      { key: 2, label: ' ', cost: '', side: '' as const },
      { key: 3, label: 'Rui', cost: '', side: 'men' as const },
      { key: 4, label: 'Alex', cost: '', side: '' as const },
    ];
    const board = { ...draft, purpose: 'elect' as const, options, parity: { on: true, maxGap: '1' } };
    expect(ruleOf({ ...board, method: 'stv-scottish' })).toMatchObject({ options: { parity: { of: { o1: 'women', o2: 'men', o3: null }, maxGap: 1 } } });
    expect(ruleOf({ ...board, method: 'sequential-phragmen' })).not.toHaveProperty('options.parity');
  });

  it('is consent, by name and without what a circle does not know', () => {
    const consent = {
      ...draft,
      purpose: 'consent' as const,
      secrecy: 'secret' as const,
      proxies: true,
      lot: true,
      setAside: 'share' as const,
      share: '2/3',
      reviewOn: '2031-06-30',
    };
    expect(ruleOf(consent)).toEqual({ method: 'consent', setAside: '>=2/3', quorum: null, secrecy: 'named', reviewOn: '2031-06-30' });
    expect(withRule(draft, ruleOf(consent))).toMatchObject({ purpose: 'consent', setAside: 'share', share: '2/3', reviewOn: '2031-06-30' });
  });

  it('leaves out options that are empty, and offers none of them where one is to be chosen', () => {
    const options = ['Nord', ' ', 'Sud '].map((label, key) => ({ key, label, cost: '100', side: '' as const }));
    expect(optionsOf({ ...draft, purpose: 'choose', options, withNone: true }, 'Aucune')).toEqual([
      { id: 'o1', label: 'Nord' },
      { id: 'o2', label: 'Sud' },
      { id: 'none', label: 'Aucune' },
    ]);
    expect(optionsOf({ ...draft, purpose: 'budget', options, withNone: true }, 'Aucune')[1]).toEqual({ id: 'o2', label: 'Sud', cost: 100 });
  });
});
