import type { Page } from '@playwright/test';

/** Copies of texts on the device of a page, and notes about them. */
export const keptOnDevice = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return [...databases.map(({ name }) => name ?? ''), ...Object.keys(localStorage)].filter((name) => name.startsWith('palabre/'));
  });

/** Waits until what a page has written so far is on its device: a page that is closed sooner takes its last letters along. */
export const settledOnDevice = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const answerTo = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('the device refuses')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('palabre/')) continue;
      const database = await answerTo(indexedDB.open(name));
      // Reading waits for everything that is being written there.
      await answerTo(database.transaction('updates').objectStore('updates').count());
      database.close();
    }
  });
