import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test, type Demo, type Role } from './demo';
import { pages } from './pages';

/** Fetched by npx when it is asked for: two hundred packages that no build and no other test needs. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

/** Those that must be perfect, then the one that takes most of the time. */
const categories = ['accessibility', 'best-practices', ...(process.env.LIGHTHOUSE === 'quick' ? [] : ['performance'])];

const themes = ['light', 'dark'] as const;
const screens = { desktop: ['--preset=desktop'], phone: [] } as const;

/** A record that does not exist is a failed request, which the browser itself reports on its console. */
const isMeant = (address: string) => address.includes('999999999');

interface Report {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; numericValue?: number }>>;
}

/** A profile in which somebody is signed in and a theme is chosen. It is left before Lighthouse opens it. */
async function profileFor(demo: Demo, role: Role | undefined, theme: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'ecole-lighthouse-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
    baseURL: demo.url,
  });
  if (role) await context.request.post('/api/auth/login', { data: demo.logins[role] });
  const page = await context.newPage();
  await page.goto('/api/setup');
  await page.evaluate((chosen) => localStorage.setItem('ecole.theme', chosen), theme);
  await context.close();
  return profile;
}

async function examine(url: string, profile: string, more: readonly string[]): Promise<Report> {
  const flags = `--headless=new --no-sandbox --disable-gpu --password-store=basic --user-data-dir=${profile}`;
  const options = [
    '--disable-storage-reset',
    `--only-categories=${categories.join(',')}`,
    '--disable-full-page-screenshot',
    // A page listens to its stream for as long as it is open: the network never falls quiet, and Lighthouse would wait 45 s.
    '--max-wait-for-load=6000',
  ];
  const file = join(profile, 'report.json');
  rmSync(file, { force: true });
  const program = spawn(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      `--chrome-flags=${flags}`,
      ...options,
      ...more,
      '--output=json',
      `--output-path=${file}`,
    ],
    { stdio: 'ignore', env: { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH } },
  );
  await new Promise((done) => program.once('close', done));
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

const points = (report: Report, category: string) => Math.round((report.categories[category]?.score ?? 0) * 100);

/** What keeps a category below 100. */
function faults(report: Report, category: string): string[] {
  const { auditRefs = [] } = report.categories[category] ?? {};
  return auditRefs.filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1).map(({ id }) => id);
}

/** Lighthouse's own measure of every page: LIGHTHOUSE=1 npm run e2e -- 7-lighthouse; LIGHTHOUSE=quick leaves the performance out. */
test.describe('Lighthouse', () => {
  test.skip(!process.env.LIGHTHOUSE, 'asked for with LIGHTHOUSE=1');
  test.describe.configure({ retries: 0 });

  for (const theme of themes) {
    for (const [screen, options] of Object.entries(screens)) {
      for (const [name, { role, addresses }] of Object.entries(pages)) {
        test(`${name}, ${theme}, ${screen}`, async ({ demo }) => {
          test.setTimeout(addresses.length * 120_000);
          const profile = await profileFor(demo, role, theme);
          const found: string[] = [];
          for (const address of addresses.filter((each) => !isMeant(each))) {
            const report = await examine(demo.url + address, profile, options);
            const shift = report.audits['cumulative-layout-shift']?.numericValue;
            const figures = categories.map((each) => `${each} ${points(report, each)}`);
            if (shift !== undefined) figures.push(`shift ${shift.toFixed(3)}`);
            console.log(`${figures.join(', ')}  ${theme} ${screen} ${address}`);
            for (const category of ['accessibility', 'best-practices'])
              found.push(...faults(report, category).map((fault) => `${address} ${fault}`));
          }
          rmSync(profile, { recursive: true, force: true });
          expect(found).toEqual([]);
        });
      }
    }
  }
});
