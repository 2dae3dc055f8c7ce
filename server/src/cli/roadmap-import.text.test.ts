import { expect, it } from '@jest/globals';
import { describeRoadmap } from './roadmap-import.text';

it('sums up what was read', () => {
  const themes = [{ number: 1, title: 'Water', kind: 'plenary' as const, actions: [{ number: 1, text: 'Count the wells.' }] }];
  const warnings = [{ code: 'unfinished_text' as const, line: 12, theme: 1, action: 1 }];
  expect(describeRoadmap({ title: 'Assembly', themes, warnings })).toBe(
    'Assembly\n\n  1. Water (plenary, 1 action)\n\n! line 12: unfinished text (theme 1, action 1)\n\n1 theme, 1 action, 1 warning. Nothing was published.',
  );
});
