import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { address as commonAddress } from './address';
import { codeFor } from './outbox';
import { Stillness } from './stillness';
import { violationsOn } from './violations';

export type Screen = Required<Pick<BrowserContextOptions, 'colorScheme'>> & { viewport: { width: number; height: number } };

/** A person in a browser of their own. Whatever their page logs as an error is collected: a story ends with none. */
export class Actor {
  readonly faults: string[] = [];
  private readonly stillness: Stillness;

  private constructor(
    readonly name: string,
    readonly email: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly address = commonAddress,
  ) {
    this.stillness = new Stillness(page);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && !expected(message.text()) && this.faults.push(message.text()));
  }

  /** A visitor without an account. */
  static async visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Actor> {
    const context = await browser.newContext(options);
    return new Actor('', '', context, await context.newPage());
  }

  /**
   * Somebody with an account, signed in over the API; one story goes through the pages of signing in instead.
   * @param at another installation, and the cookie of its administrator
   */
  static async signIn(browser: Browser, name: string, options: BrowserContextOptions = {}, at = ofAll()): Promise<Actor> {
    const context = await browser.newContext({ ...options, baseURL: at.address });
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}.${randomUUID().slice(0, 8)}@example.org`;
    await signInWithCode(context, email, false, at);
    const profile = await context.request.patch(`${at.address}/api/me`, {
      data: { name, locale: 'fr', timeZone: 'Europe/Paris' },
      headers: { Origin: at.address },
    });
    expect(profile.ok()).toBe(true);
    return new Actor(name, email, context, await context.newPage(), at.address);
  }

  /** Signs in once more, for instance on a device that others use. */
  async signInAgain({ sharedDevice }: { sharedDevice: boolean }): Promise<void> {
    await this.call('POST', 'sign-out');
    await signInWithCode(this.context, this.email, sharedDevice);
  }

  /**
   * The administrator of this installation, in a browser of their own.
   * @param at another installation, and the cookie of its administrator
   */
  static async administrator(browser: Browser, options: BrowserContextOptions = {}, at = ofAll()): Promise<Actor> {
    const context = await browser.newContext({ ...options, baseURL: at.address });
    const [name = '', value = ''] = at.cookie.split('=');
    await context.addCookies([{ name, value, url: at.address }]);
    return new Actor('Administration', '', context, await context.newPage(), at.address);
  }

  /** Goes to a page and waits until everything it shows has arrived. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.rest();
    await expect(this.page.getByText(/^(Chargement en cours|Cargando|Loading|Carregando)/)).toHaveCount(0);
  }

  /** Looks at the same page on another screen. */
  async moveTo({ viewport, colorScheme }: Screen): Promise<void> {
    await this.page.setViewportSize(viewport);
    await this.page.emulateMedia({ colorScheme });
    await this.rest();
  }

  /** Waits until the page shows everything that came of what was done to it. */
  rest(): Promise<void> {
    return this.stillness.reached();
  }

  /** An API call with this person's rights, for the furniture of a story that is not its subject. */
  async call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, data?: unknown): Promise<T> {
    const response = await this.context.request.fetch(`${this.address}/api/${path}`, { method, data, headers: { Origin: this.address } });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (response.status() === 204 ? undefined : await response.json()) as T;
  }

  /** The page has no violation of WCAG 2.2 AA that a program can find, and nothing sticks out to the right. */
  async expectAccessible(): Promise<void> {
    expect(await violationsOn(this.page)).toEqual([]);
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, 'horizontal scroll').toBeLessThanOrEqual(0);
  }
}

/** The installation that all stories share. */
const ofAll = () => ({ address: commonAddress, cookie: process.env.E2E_ADMINISTRATOR ?? '' });

/** Browsers log refused and unreachable requests by themselves; stories that provoke them assert on the page. */
const expected = (text: string): boolean => /Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket connection to/.test(text);

async function signInWithCode(context: BrowserContext, email: string, sharedDevice: boolean, { address, cookie } = ofAll()): Promise<void> {
  // Sign-ins are limited for each network address, and the people of all stories sit at one machine.
  const headers = { Origin: address, 'X-Forwarded-For': `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}` };
  const post = (path: string, data: unknown) => context.request.post(`${address}/api/${path}`, { data, headers });
  const { requestId } = (await (await post('sign-in/requests', { email, locale: 'fr' })).json()) as { requestId: string };
  expect((await post('sign-in/code', { requestId, code: await codeFor(email, address, cookie), sharedDevice })).ok()).toBe(true);
}
