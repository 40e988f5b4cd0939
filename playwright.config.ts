// Stories in a browser: each with script, and those marked @noscript also without.
import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from './tests/support/browser.ts';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'tests/stories',
  globalSetup: './tests/support/app.ts',
  outputDir: 'test-results/stories',
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: browserFlags }
  },
  projects: [{ name: 'script' }, { name: 'no-script', grep: /@noscript/, use: { javaScriptEnabled: false } }]
});
