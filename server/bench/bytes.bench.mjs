// What a browser with an empty cache is sent for the home page, as it is on the wire.
import { createRequire } from 'node:module';
import { findChromium } from '../../scripts/chromium.mjs';
import { print, withDataFolder, withServer } from './stage.mjs';

/** The browser is the one of the stories. */
const { chromium } = createRequire(new URL('../../e2e/package.json', import.meta.url))('@playwright/test');

const KiB = 1024;
const budgets = { script: 120 * KiB, stylesheet: 12 * KiB };
const kinds = { document: 'page', script: 'script', stylesheet: 'stylesheet', fetch: 'API', xhr: 'live' };

export async function bytes() {
  const [gzip, brotli] = await withDataFolder((folder) =>
    withServer(folder, [], async ({ address }) => [await firstLoad(address, 'gzip'), await firstLoad(address, 'br')]),
  );
  const rows = ['page', 'script', 'stylesheet', 'API', 'live', 'other', 'all'].map((kind) => {
    const sizes = [sum(gzip, kind, true), sum(gzip, kind), sum(brotli, kind, true), sum(brotli, kind)];
    const budget = budgets[kind];
    return [kind, ...sizes.map(kib), budget ? kib(budget) : '', budget ? (sizes[0] / budget).toFixed(2) : ''];
  });
  const header = ['KiB', 'gzip, until read', 'gzip, until quiet', 'brotli, until read', 'brotli, until quiet', 'budget', 'gzip until read / budget'];
  print('Home page, first load without an account: bodies as they are sent', header, rows);
}

const kib = (size) => (size / KiB).toFixed(1);
const sum = (responses, kind, earlyOnly = false) =>
  responses.reduce((total, response) => total + ((kind === 'all' || response.kind === kind) && (response.early || !earlyOnly) ? response.size : 0), 0);

/** Until it can be read: asked for before the heading of the page stood there. The live socket comes after that. */
async function firstLoad(address, encoding) {
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage({ locale: 'fr-FR', extraHTTPHeaders: { 'accept-encoding': encoding } });
    await page.addInitScript(noteReadable);
    const requests = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(address, { waitUntil: 'networkidle' });
    const readableAt = await page.evaluate(() => globalThis.readableAt);
    return await Promise.all(requests.map((request) => measure(request, readableAt)));
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function noteReadable() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main h1')) return;
    globalThis.readableAt = Date.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function measure(request, readableAt) {
  await (await request.response())?.finished();
  const early = request.timing().startTime <= readableAt;
  return { kind: kinds[request.resourceType()] ?? 'other', early, size: (await request.sizes()).responseBodySize };
}
