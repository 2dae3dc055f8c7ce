import type { Page } from '@playwright/test';

/** The server is not heard of on the drafting sockets of a page, nor by the way around. Must come before the page is opened. */
export async function cutSockets(page: Page): Promise<void> {
  await page.routeWebSocket(/\/collab\//, (socket) => void socket.close({ code: 1012 }));
  await page.route('**/api/collab/**', (route) => route.abort());
}

/** What a page answers to once it is prepared. */
interface Prepared {
  lineIsDead?: boolean;
  isOld?: boolean;
  opened: WebSocket[];
}

/** Must come before the page is opened, if its line is to die, or its program to grow old. */
export async function prepareToGrowOld(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const prepared = window as unknown as Prepared;
    prepared.opened = [];
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(prepared.isOld ? String(url).replace(/schema=\d+/, 'schema=0') : url, protocols);
        prepared.opened.push(this);
      }

      override send(message: Parameters<WebSocket['send']>[0]): void {
        if (!prepared.lineIsDead) super.send(message);
      }
    };
  });
}

/** What the page sends arrives nowhere any more. */
export const killLine = (page: Page) => page.evaluate(() => void Object.assign(window, { lineIsDead: true }));

/** The server is restarted with a newer program: the page comes back as one that knows an older layout of the texts, until it is loaded again. */
export const growOld = (page: Page) =>
  page.evaluate(() => {
    const prepared = Object.assign(window as unknown as Prepared, { lineIsDead: false, isOld: true });
    for (const socket of prepared.opened) socket.close();
  });
