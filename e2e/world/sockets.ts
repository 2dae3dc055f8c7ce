import type { Page } from '@playwright/test';

/** The server is not heard of on the drafting sockets of a page, nor by the way around. Must come before the page is opened. */
export async function cutSockets(page: Page): Promise<void> {
  await page.routeWebSocket(/\/collab\//, (socket) => void socket.close({ code: 1012 }));
  await page.route('**/api/collab/**', (route) => route.abort());
}

/** A line on which the words of a page can be on their way for as long as a story needs. */
export interface SlowLine {
  /** from here on, what the page sends is on its way */
  slowDown(): void;
  /** what was on its way arrives, in its order, and the rest at once */
  arrive(): void;
}

/** The page sits on a slow line: what it hears comes at once, what it says when the story lets it. Must come before the page is opened. */
export async function sitOnSlowLine(page: Page): Promise<SlowLine> {
  const underWay: (() => void)[] = [];
  let isSlow = false;
  await page.routeWebSocket(/\/collab\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => (isSlow ? void underWay.push(() => server.send(message)) : server.send(message)));
  });
  return {
    slowDown: () => void (isSlow = true),
    arrive: () => {
      isSlow = false;
      for (const deliver of underWay.splice(0)) deliver();
    },
  };
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
