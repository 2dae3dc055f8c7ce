import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { address } from './world/address';

const { executablePath, args, env } = await findChromium();

export default defineConfig({
  testDir: 'stories',
  outputDir: '../node_modules/.cache/palabre-stories',
  globalSetup: './world/start.ts',
  globalTeardown: './world/stop.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    // A film of each page costs as much as the page itself; what stood in it at each step is in the trace all the same.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath, args, ...(env && { env }) },
  },
});
