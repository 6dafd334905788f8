import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startSchool } from './server.mjs';

export type Role = 'admin' | 'trainer' | 'student';

/** The busy school of `--demo`, with somebody to sign in for each role. */
export interface Demo {
  readonly url: string;
  readonly logins: Readonly<Record<Role, { email: string; password: string }>>;
}

const LOGINS = /admin:\s+(\S+)\s+(\S+)[\s\S]*trainer:\s+(\S+)\s+(\S+)[\s\S]*student:\s+(\S+)\s+(\S+)/;

async function startDemo(): Promise<Demo & { stop: () => Promise<void> }> {
  const jar = process.env.ECOLE_E2E_JAR ?? '../target/ecole.jar';
  const { url, found, stop } = await startSchool(jar, () => ['--demo'], LOGINS);
  const login = (at: number) => ({ email: found[at] ?? '', password: found[at + 1] ?? '' });
  return { url, logins: { admin: login(1), trainer: login(3), student: login(5) }, stop };
}

/** `test` with a demonstration school, started once for all tests of a worker. */
export const test = base.extend<object, { demo: Demo }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from this pattern.
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** A browser context that is signed in, without the detour over the login page; without a role nobody is. */
export async function signedIn(browser: Browser, demo: Demo, role?: Role): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: demo.url, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  if (role) await context.request.post('/api/auth/login', { data: demo.logins[role] });
  return context;
}

/** A page under watch: what it says on the console, what fails, what is still on its way, how much it jumps. */
export class Watched {
  readonly faults: string[] = [];
  private readonly open = new Set<unknown>();
  /** The addresses that were asked for since the last `visit` or `load`, streams and the tab's icon apart. */
  readonly requests: string[] = [];

  constructor(readonly page: Page) {
    const say = (what: string) => this.faults.push(`${new URL(page.url()).pathname} ${what}`);
    page.on('console', (message) => say(`says ${message.text()}`));
    page.on('pageerror', (error) => say(`throws ${error.message}`));
    page.on('request', (request) => {
      // A stream stays open for as long as the page does.
      if (request.headers().accept === 'text/event-stream') return;
      this.open.add(request);
      if (!request.url().includes('/favicon')) this.requests.push(request.url());
    });
    page.on('requestfinished', (request) => this.open.delete(request));
    page.on('requestfailed', (request) => {
      this.open.delete(request);
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') say(`cannot load ${request.url()}: ${why}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400) say(`is answered ${answer.status()} by ${answer.url()}`);
    });
  }

  static async of(context: BrowserContext): Promise<Watched> {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shown = window as unknown as { jumped: number };
      shown.jumped = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shown.jumped += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return new Watched(page);
  }

  /** Loads an address anew. */
  async load(address: string): Promise<void> {
    this.requests.length = 0;
    await this.page.goto(address);
    await this.settle();
  }

  /** Goes to an address inside the running application, as a link does. */
  async visit(address: string): Promise<void> {
    this.requests.length = 0;
    await this.page.evaluate(async (to) => {
      // What moved before, such as by another size of the window, has come to rest.
      const shown = window as unknown as { jumped: number };
      for (let still = 0, seen = shown.jumped; still < 6; still += 1) {
        // A page that stands behind another, as while axe gathers what it found, paints no frames.
        await new Promise((done) => {
          requestAnimationFrame(done);
          setTimeout(done, 100);
        });
        if (shown.jumped !== seen) still = 0;
        seen = shown.jumped;
      }
      shown.jumped = 0;
      // The router counts its own entries of the history.
      const { idx } = window.history.state as { idx: number };
      window.history.pushState({ idx: idx + 1, key: String(idx + 1), usr: null }, '', to);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await this.settle();
  }

  /** Waits until nothing is loading or about to. */
  async settle(): Promise<void> {
    const { page } = this;
    let quiet = 0;
    for (let tries = 0; tries < 600 && quiet < 4; tries += 1) {
      await page.waitForTimeout(25);
      const busy = this.open.size > 0 || (await page.locator('.moving, .waiting, [aria-busy=true]').count()) > 0;
      quiet = busy ? 0 : quiet + 1;
    }
    await page.locator('h1').first().waitFor();
  }

  /** The layout shifts since the last `load` or `visit`. */
  jumped(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as { jumped: number }).jumped);
  }
}

export { expect } from '@playwright/test';
