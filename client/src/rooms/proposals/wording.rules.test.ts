import { describe, expect, it } from '@jest/globals';
import { editOf, sameWording, type Seen } from './wording.rules';

const reading = (title: string, updatedAt: string, actionIds = ['rmb-2022.1.1']): Seen => ({
  title: { text: title, lang: 'fr' },
  summary: { text: 'Pour tous.', lang: 'fr' },
  actions: actionIds.map((id) => ({ id, number: 1, title: { text: id, lang: 'fr' } })),
  updatedAt,
});
const [monday, tuesday] = ['2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z'];

describe('wording', () => {
  it('is the same when only its time is another: the proposal has moved on, nobody has changed a word', () => {
    expect(sameWording(reading('L’eau', monday), reading('L’eau', tuesday))).toBe(true);
    expect(sameWording(reading('L’eau', monday), reading('L’air', monday))).toBe(false);
    expect(sameWording(reading('L’eau', monday), reading('L’eau', monday, ['rmb-2022.1.2']))).toBe(false);
  });

  it('is based on what the writer has seen', () => {
    const wanted = { title: 'L’eau pour tous', summary: '', actionIds: ['rmb-2022.1.1'] };
    expect(editOf(reading('L’eau', monday), reading('L’eau', tuesday), wanted)).toEqual({ title: 'L’eau pour tous', summary: '', basedOn: tuesday });
    expect(editOf(reading('L’eau', monday), reading('L’air', tuesday), wanted).basedOn).toBe(monday);
  });

  it('names the actions only when they are others', () => {
    const seen = reading('L’eau', monday);
    const actionIds = ['rmb-2022.2.1', 'rmb-2022.1.1'];
    expect(editOf(seen, seen, { title: 'L’eau', summary: '', actionIds }).actionIds).toEqual(actionIds);
  });
});
