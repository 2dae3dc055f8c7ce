import { describe, expect, it } from '@jest/globals';
import type { RichNode } from '@palabre/shared/collab';
import { headingShift, shownLevel } from './heading.rules';
import { addressMeant, safeHref } from './link.rules';

describe('headings of a text', () => {
  const heading = (level: number): RichNode => ({ type: 'heading', attrs: { level } });
  const shown = (under: number, ...levels: number[]) => {
    const shift = headingShift({ type: 'doc', content: levels.map(heading) }, under);
    return levels.map((level) => shownLevel(heading(level), shift));
  };

  it('begin right below the heading of the page', () => {
    expect(shown(1, 2, 3, 2)).toEqual([2, 3, 2]);
    expect(shown(2, 2, 3)).toEqual([3, 4]);
    expect(shown(1, 3)).toEqual([2]);
    expect(shown(5, 2, 3)).toEqual([6, 6]);
  });

  it('may be absent', () => {
    expect(headingShift({ type: 'doc' }, 1)).toBe(0);
  });
});

describe('links', () => {
  it('lead to the web or to a mailbox, and run nothing', () => {
    expect(safeHref('https://example.org/a?b#c')).toBe('https://example.org/a?b#c');
    expect(safeHref('mailto:a@example.org')).toBe('mailto:a@example.org');
    for (const bad of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:1', 'data:text/html,x', 'file:///etc', '/relative', 'x', null, 3]) {
      expect(safeHref(bad)).toBeUndefined();
    }
  });

  it('are understood as people type them', () => {
    expect(addressMeant(' example.org/page ')).toBe('https://example.org/page');
    expect(addressMeant('anna@example.org')).toBe('mailto:anna@example.org');
    expect(addressMeant('http://example.org')).toBe('http://example.org/');
    for (const bad of ['', 'bonjour', 'un deux', 'javascript:alert(1)']) expect(addressMeant(bad)).toBeUndefined();
  });
});
