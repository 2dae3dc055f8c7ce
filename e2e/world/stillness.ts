import type { Page, Request } from '@playwright/test';

/** Knows what a page has asked for and not yet got, and so when everything it shows has arrived. */
export class Stillness {
  private readonly underWay = new Set<Request>();
  private asked = 0;

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      this.asked += 1;
      this.underWay.add(request);
    });
    for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => this.underWay.delete(request));
  }

  /** Waits until nothing is on its way, the page has done with what came, and has asked for nothing more. */
  async reached(): Promise<void> {
    let before: number;
    do {
      before = this.asked;
      await this.page.evaluate(comeToRest);
      for (const request of this.underWay) await request.response().then((response) => response?.finished());
    } while (before !== this.asked || this.underWay.size > 0);
  }
}

/** Twice a frame and a moment in which the page has nothing to do: what arrived is shown. Then what changes smoothly has changed. */
async function comeToRest(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise<void>((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
  const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(changing.map((transition) => transition.finished));
}
