import { describe, expect, it } from '@jest/globals';
import { editActionText, importRoadmap, joinActionWithPrevious, removeAction, removeTheme, renumberAction, splitAction } from '@palabre/shared/roadmap';
import { correct, type Draft, goTo, rearrange, startDraft, toggle, undo } from './draft.rules';

const source = `# Plan

## Se loger

1. Ouvrir une maison. Y vivre.
3. Réparer les toits.

## Manger

1. Planter des arbres.

## Dormir
`;

function draftOf(text = source): Draft {
  const outcome = importRoadmap(text);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return startDraft({ source: text, lang: 'fr', versions: {}, roadmap: outcome.roadmap });
}
const texts = ({ roadmap }: Draft) => roadmap.themes.map(({ actions }) => actions.map(({ number, text }) => `${number} ${text}`));
const second = { theme: 0, action: 1 };

describe('what is selected', () => {
  it('shows its lines of the source, and lets go when chosen again', () => {
    const draft = toggle(draftOf(), second);
    expect(draft).toMatchObject({ selected: second, lines: { from: 6, to: 6 } });
    expect(toggle(draft, second)).toMatchObject({ selected: null, lines: null });
    expect(toggle(draft, { theme: 1, action: null })).toMatchObject({ lines: { from: 8, to: 8 } });
  });

  it('follows a correction that moves things, not one of words', () => {
    const draft = toggle(draftOf(), second);
    const edited = correct(draft, (roadmap) => editActionText(roadmap, 0, 1, 'Réparer tous les toits.'));
    expect([edited.selected, edited.jumps]).toEqual([second, 0]);
    const split = rearrange(draft, (roadmap) => splitAction(roadmap, 0, 0, 18), { theme: 0, action: 1 });
    expect(texts(split)[0]).toEqual(['1 Ouvrir une maison.', '2 Y vivre.', '3 Réparer les toits.']);
    expect(split).toMatchObject({ selected: { theme: 0, action: 1 }, jumps: 1, lines: { from: 5, to: 5 } });
    const joined = rearrange(split, (roadmap) => joinActionWithPrevious(roadmap, 0, 1), { theme: 0, action: 0 });
    expect(texts(joined)[0]).toEqual(['1 Ouvrir une maison. Y vivre.', '3 Réparer les toits.']);
  });

  it('is the nearest one left when it was removed', () => {
    const draft = toggle(draftOf(), { theme: 1, action: 0 });
    expect(rearrange(draft, (roadmap) => removeAction(roadmap, 1, 0), { theme: 1, action: 0 }).selected).toEqual({ theme: 1, action: null });
    const bare = [2, 1, 0].reduce((one, at) => rearrange(one, (roadmap) => removeTheme(roadmap, at), { theme: at, action: null }), draft);
    expect(bare).toMatchObject({ selected: null, roadmap: { themes: [] } });
  });
});

describe('undoing', () => {
  it('takes corrections back one by one, with what was selected', () => {
    const draft = toggle(draftOf(), second);
    const twice = correct(
      correct(draft, (roadmap) => renumberAction(roadmap, 0, 1, 2)),
      (roadmap) => editActionText(roadmap, 0, 1, 'Réparer.'),
    );
    const removed = rearrange(twice, (roadmap) => removeAction(roadmap, 0, 1), second);
    expect(removed.selected).toEqual({ theme: 0, action: 0 });
    expect(undo(removed)).toMatchObject({ selected: second, roadmap: twice.roadmap });
    const back = undo(undo(undo(removed)));
    expect([back.roadmap, back.past.length]).toEqual([draft.roadmap, 0]);
    expect(undo(back)).toBe(back);
  });

  it('knows nothing of a correction that could not be made', () => {
    const draft = draftOf();
    expect(correct(draft, (roadmap) => editActionText(roadmap, 0, 0, ' '))).toBe(draft);
    expect(rearrange(draft, (roadmap) => joinActionWithPrevious(roadmap, 0, 0), second)).toBe(draft);
  });
});

describe('a warning leads to its place', () => {
  it.each([
    ['numbers_jump', second, 6],
    ['theme_without_actions', { theme: 2, action: null }, 12],
  ])('%s', (code, place, line) => {
    const draft = draftOf();
    const warning = draft.roadmap.warnings.find((one) => one.code === code);
    expect(warning).toBeDefined();
    expect(warning && goTo(draft, warning)).toMatchObject({ selected: place, lines: { from: line, to: line } });
  });

  it('also when only its line is known', () => {
    const draft = draftOf();
    expect(goTo(draft, { code: 'closing_paragraph', line: 6 })).toMatchObject({ selected: second, jumps: 1 });
    expect(goTo(draft, { code: 'container_heading', line: 1, title: 'Plan' })).toMatchObject({ selected: null, lines: { from: 1, to: 1 } });
    expect(goTo(draft, { code: 'text_outside_actions', line: 9, to: 9 })).toMatchObject({ selected: { theme: 1, action: null }, lines: { from: 9, to: 9 } });
  });
});
