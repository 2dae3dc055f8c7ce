import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { giveProxy, mostProxies, presence, revokeProxy, voteFor, withoutProxy, withProxy, withProxyUsed, type Proxy, type ProxySituation } from './proxy.rules';

const people = ['ana', 'bea', 'cleo', 'dora', 'elsa'];
const proxy = (from: string, to: string, used = false): Proxy => ({ from, to, used });
const codeOf = (decision: ReturnType<typeof giveProxy>): string => (decision.allowed ? 'allowed' : decision.error.code.replace('voting/', ''));

describe('proxies: how many', () => {
  it.each([
    [2, 1],
    [19, 1],
    [20, 1],
    [39, 1],
    [40, 2],
    [399, 19],
    [400, 20],
  ])('%i members: %i', (members, most) => expect(mostProxies('customary', members)).toBe(most));

  it('another number where the rule says so, and none where it has no proxies', () => {
    expect(mostProxies(3, 5)).toBe(3);
    expect(mostProxies(null, 400)).toBe(0);
  });
});

describe('proxies: who may give theirs to whom', () => {
  it.each<[string, Partial<ProxySituation>, [from: string, to: string], string]>([
    ['anybody on the roll to anybody on it', {}, ['ana', 'bea'], 'allowed'],
    ['not to oneself', {}, ['ana', 'ana'], 'proxy_self'],
    ['not to somebody who is not on the roll', {}, ['ana', 'zoe'], 'proxy_not_on_roll'],
    ['not by somebody who is not on the roll', {}, ['zoe', 'ana'], 'proxy_not_on_roll'],
    ['not beyond the cap', { proxies: [proxy('cleo', 'bea')] }, ['ana', 'bea'], 'proxy_cap_reached'],
    ['not where the rule has none', { most: null }, ['ana', 'bea'], 'proxy_cap_reached'],
    ['up to the cap', { proxies: [proxy('cleo', 'bea')], most: 2 }, ['ana', 'bea'], 'allowed'],
    ['who holds one gives none: it would be handed on', { proxies: [proxy('cleo', 'ana')] }, ['ana', 'bea'], 'proxy_chain'],
    ['who has given theirs holds none', { proxies: [proxy('bea', 'cleo')] }, ['ana', 'bea'], 'proxy_chain'],
    ['not to and fro', { proxies: [proxy('bea', 'ana')] }, ['ana', 'bea'], 'proxy_chain'],
    ['to somebody else while it is not used', { proxies: [proxy('ana', 'cleo')] }, ['ana', 'bea'], 'allowed'],
    ['to the same again', { proxies: [proxy('ana', 'bea')] }, ['ana', 'bea'], 'allowed'],
    ['not once it is used', { proxies: [proxy('ana', 'cleo', true)] }, ['ana', 'bea'], 'proxy_used'],
    ['not by who has voted themself', { voted: new Set(['ana']) }, ['ana', 'bea'], 'proxy_used'],
  ])('%s', (_, more, [from, to], expected) => {
    const situation = { roll: new Set(people), proxies: [], most: 'customary' as const, voted: new Set<string>(), ...more };
    expect(codeOf(giveProxy({ from, to }, situation))).toBe(expected);
  });
});

describe('proxies: until they are used', () => {
  const given = withProxy(proxy('ana', 'bea'), [proxy('ana', 'cleo'), proxy('dora', 'elsa')]);

  it('a new one takes the place of the old one', () => expect(given).toEqual([proxy('dora', 'elsa'), proxy('ana', 'bea')]));

  it('is taken back, or by voting oneself, until a ballot was cast with it', () => {
    expect(codeOf(revokeProxy('ana', given))).toBe('allowed');
    expect(withoutProxy('ana', given)).toEqual([proxy('dora', 'elsa')]);
    expect(codeOf(revokeProxy('ana', withProxyUsed('ana', given)))).toBe('proxy_used');
    expect(codeOf(revokeProxy('dora', withProxyUsed('ana', given)))).toBe('allowed');
  });

  it('only who holds it casts that ballot, and may change it', () => {
    expect(codeOf(voteFor({ from: 'ana', to: 'bea' }, withProxyUsed('ana', given)))).toBe('allowed');
    expect(codeOf(voteFor({ from: 'ana', to: 'cleo' }, given))).toBe('not_on_roll');
    expect(codeOf(voteFor({ from: 'ana', to: 'bea' }, withoutProxy('ana', given)))).toBe('not_on_roll');
  });

  it('counts as represented where who holds it is there, and once', () => {
    expect(presence(new Set(['bea', 'elsa']), given)).toEqual({ present: 2, represented: 2 });
    expect(presence(new Set(['bea', 'ana']), given)).toEqual({ present: 2, represented: 0 });
    expect(presence(new Set(['cleo']), given)).toEqual({ present: 1, represented: 0 });
  });
});

describe('proxies: properties', () => {
  const move = fc.record({ kind: fc.constantFrom('give', 'revoke', 'use'), from: fc.constantFrom(...people), to: fc.constantFrom(...people) });

  it('whatever is tried in whatever order: no chain, no cap passed, one from each, and what is used stays', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (moves, most) => {
        let proxies: Proxy[] = [];
        for (const { kind, from, to } of moves) {
          const before = proxies.filter(({ used }) => used);
          const situation = { roll: new Set(people), proxies, most, voted: new Set<string>() };
          if (kind === 'give' && giveProxy({ from, to }, situation).allowed) proxies = withProxy({ from, to }, proxies);
          if (kind === 'revoke' && revokeProxy(from, proxies).allowed) proxies = withoutProxy(from, proxies);
          if (kind === 'use' && voteFor({ from, to }, proxies).allowed) proxies = withProxyUsed(from, proxies);
          const givers = new Set(proxies.map((one) => one.from));
          expect(givers.size).toBe(proxies.length);
          expect(proxies.filter((one) => givers.has(one.to))).toEqual([]);
          for (const person of people) expect(proxies.filter((one) => one.to === person).length).toBeLessThanOrEqual(most);
          expect(proxies).toEqual(expect.arrayContaining(before));
        }
      }),
      { numRuns: 100 },
    );
  });
});
