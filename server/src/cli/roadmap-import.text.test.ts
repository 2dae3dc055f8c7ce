import { expect, it } from '@jest/globals';
import { describeRoadmap, slugOf } from './roadmap-import.text';

it.each([
  ['Feuille de route 2026 — Élire, décider !', 'feuille-de-route-2026-elire-decider'],
  ['Une très longue feuille de route pour toutes les assemblées', 'une-tres-longue-feuille-de-route-pour'],
  ['«»', ''],
  ['x'.repeat(60), 'x'.repeat(40)],
])('makes an address of the title %j: %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('sums up what was read', () => {
  const themes = [{ number: 1, title: 'Water', kind: 'plenary' as const, actions: [{ number: 1, text: 'Count the wells.' }] }];
  const warnings = [{ code: 'unfinished_text' as const, line: 12, theme: 1, action: 1 }];
  expect(describeRoadmap({ title: 'Assembly', themes, warnings })).toBe(
    'Assembly\n\n  1. Water (plenary, 1 action)\n\n! line 12: unfinished text (theme 1, action 1)\n\n1 theme, 1 action, 1 warning. Nothing was published.',
  );
});
