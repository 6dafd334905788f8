import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** The first user of the tested school. */
export const admin = { email: 'direction@ecole-test.fr', password: 'une phrase assez longue' };

/** Console messages that are no fault of the page: the browser reports every failed request itself. */
const NETWORK = /Failed to load resource/;

/** `test` whose page fails on any console error or warning, on any exception, and on any request to another host. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      const bad = ['error', 'warning'].includes(message.type());
      if (bad && !NETWORK.test(message.text())) faults.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith('http') && !url.startsWith(baseURL ?? '')) faults.push(`request to ${url}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Signs in through the page. */
export async function signIn(page: Page, next = '/') {
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await page.getByLabel('Adresse e-mail').fill(admin.email);
  await page.getByLabel('Mot de passe').fill(admin.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('navigation', { name: 'Navigation principale' }).first()).toBeVisible();
}

/** Chooses an option of a combobox by typing. */
export async function choose(page: Page, label: RegExp, text: string, option: RegExp) {
  const box = page.getByRole('combobox', { name: label });
  await box.fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

/** Takes the session away, as if it had ended on the server. */
export async function loseSession(context: BrowserContext) {
  await context.clearCookies();
}

/** A day relative to today, `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Text with the narrow spaces of Intl made plain. */
export const plain = (text: string | null) => (text ?? '').replace(/[\u202f\u00a0]/g, ' ');

export { expect };
