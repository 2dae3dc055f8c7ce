import type { Page } from '@playwright/test';
import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What a program finds to violate WCAG 2.2 AA on a page, as `rule: elements`. The page has no frames, so axe looks at it from inside:
 * its own package for browsers opens a second page for each answer, and carries along all that is well.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(look, rules);
}

async function look(values: string[]): Promise<string[]> {
  const { axe: inside } = window as unknown as { axe: typeof axe };
  const { violations } = await inside.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
