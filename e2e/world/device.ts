import type { Page } from '@playwright/test';

/** Copies of texts on the device of a page, and notes about them. */
export const keptOnDevice = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return [...databases.map(({ name }) => name ?? ''), ...Object.keys(localStorage)].filter((name) => name.startsWith('palabre/'));
  });
