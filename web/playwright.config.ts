import { defineConfig } from '@playwright/test';

/** Run by `e2e/run.mjs`, which starts the server and names the browser. */
export default defineConfig({
  testDir: 'e2e',
  // Two schools side by side. Each is used by one browser at a time: a file goes on where the one before it ended.
  workers: 2,
  projects: [
    { name: 'story', testMatch: /\/[1-5]-/, workers: 1 },
    { name: 'demo', testMatch: /\/[67]-/, workers: 1 },
  ],
  maxFailures: 10,
  // In CI, a machine that is shared may let one story time out; a second time is no accident.
  retries: process.env.ECOLE_REQUIRE_BROWSER ? 1 : 0,
  // Beside another browser on a machine that is shared, the longest story of a quarter of a minute may take three times as long.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./e2e/countReporter.ts']],
  outputDir: 'test-results',
  use: {
    baseURL: process.env.ECOLE_E2E_URL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Tracing costs as much as the browser: where there is a second time, that one is traced.
    trace: process.env.ECOLE_REQUIRE_BROWSER ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
