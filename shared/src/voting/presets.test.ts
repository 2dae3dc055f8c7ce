import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { isScic } from './college.rules';
import { tally } from './methods/tally.rules';
import { presets, type Preset } from './presets.rules';
import { YesNoRule } from './rule.schema';

const presetOf = (id: Preset['id']): Preset => presets.find((preset) => preset.id === id) as Preset;
const sequence = (id: Preset['id'], members: number, present: number[]) => {
  const calls = presetOf(id).calls.map((call, place) => ({ call: place + 1, ...call }));
  return tally({ method: 'quorum-sequence', options: { calls }, members, present });
};

describe('presets: what the laws say', () => {
  it.each<[string, Preset['id'], number, number[], (number | null)[]]>([
    ['C. com. L225-98: a fifth, then none, ten days later', 'sa-ordinary', 100, [20, 0], [null, 240]],
    ['C. com. L225-96: a quarter, then a fifth', 'sa-extraordinary', 100, [25, 20], [null, 240]],
    ['Lei 5.764/71 art. 40: two thirds, half plus one, ten members, an hour apart', 'cooperative-br', 90, [60, 46, 10], [null, 1, 1]],
    ['Ley 79/1988 art. 31: half, then a tenth', 'cooperative-co', 200, [100, 20], [null, 1]],
    ['Ley 79/1988 art. 31: and never fewer than half of the founders that a cooperative needs', 'cooperative-co', 60, [30, 10], [null, 1]],
    ['Ley 20.337 art. 49: half plus one, then whoever is there', 'cooperative-ar', 41, [21, 0], [null, 1]],
    ['loi de 1901: as the statutes say, else none', 'association', 30, [0], [null]],
    ['a SCIC like the company that it is', 'scic', 50, [10, 0], [null, 240]],
  ])('%s', (_, id, members, required, minDelayHours) => {
    expect(sequence(id, members, [])).toMatchObject({ required, minDelayHours });
  });

  it('a Brazilian meeting opens at its third call with ten of ninety', () => {
    expect(sequence('cooperative-br', 90, [10, 10, 10])).toMatchObject({ met: [false, false, true], opensAtCall: 3 });
  });

  it('two thirds of the expressed votes are enough in an extraordinary meeting, and a half is not in an ordinary one', () => {
    const outcome = (id: Preset['id'], yes: number, no: number) => {
      const { base, threshold } = presetOf(id);
      return tally({
        method: 'yes-no',
        options: { base, threshold },
        counts: { yes, no, abstain: 5, blank: 3, invalid: 0, present: yes + no + 8, members: 100 },
      }).outcome;
    };
    expect(outcome('sa-extraordinary', 20, 10)).toBe('adopted');
    expect(outcome('sa-extraordinary', 19, 10)).toBe('rejected');
    expect(outcome('sa-ordinary', 10, 10)).toBe('rejected');
    expect(outcome('cooperative-br', 10, 9)).toBe('rejected');
    expect(outcome('cooperative-br', 18, 9)).toBe('adopted');
  });

  it('the colleges of the SCIC are those of its law', () => {
    expect(isScic(presetOf('scic').colleges ?? { weights: [] })).toBe(true);
  });
});

describe('presets: as rules', () => {
  it('each stands once, says where it comes from, and makes a rule that a round takes', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const { calls, threshold, base, colleges, source, text, id } of presets) {
      expect(source).toMatch(/\d/);
      expect(text).toBe(`voting/preset_${id.replaceAll('-', '_')}`);
      const [first, ...further] = calls.map(({ quorum, minDelay }) => ({ quorum: quorum === 'none' ? null : quorum, after: minDelay, lasts: 'P1D' }));
      const furtherCalls = further.length > 0 && { furtherCalls: further };
      const rule = { method: 'yes-no', base, threshold, quorum: first?.quorum, secrecy: 'closed', ...(colleges && { colleges }), ...furtherCalls };
      expect(z.safeParse(YesNoRule, rule)).toMatchObject({ success: true });
    }
  });
});
