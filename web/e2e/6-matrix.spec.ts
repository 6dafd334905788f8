import type { Browser, Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { EVERY_RULE, only, violations, without } from './axe';
import { expect, signedIn, test, Watched, type Demo, type Role } from './demo';
import { pages } from './pages';

/** What opens over a page, and how. */
const popups: Readonly<Record<string, readonly [address: string, open: (page: Page) => Promise<void>]>> = {
  'the account menu': ['/profile', (page) => page.getByRole('button', { name: 'Mon compte' }).click()],
  'what can be created': ['/profile', (page) => page.getByRole('button', { name: 'Nouveau' }).click()],
  'the palette': ['/profile', (page) => page.keyboard.press('Control+k')],
  'the keys': ['/profile', (page) => page.keyboard.press('?')],
  'the columns': ['/courses', (page) => page.getByRole('button', { name: 'Colonnes' }).click()],
  'the files': ['/courses', (page) => page.getByRole('button', { name: 'Exporter' }).click()],
  'a payment': ['/enrollments?status=pending&pay=14', () => Promise.resolve()],
  'a deletion': ['/students/1', (page) => page.getByRole('button', { name: 'Supprimer' }).click()],
  'what a session can do': ['/sessions/1', (page) => page.getByRole('button', { name: /^Autres actions/ }).click()],
  'a choice': [
    '/enrollments/new',
    async (page) => {
      const box = page.getByRole('combobox', { name: /^Étudiant/ });
      // What was typed in the size before is still there.
      await box.clear();
      await box.fill('d');
    },
  ],
};

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 640 };

/** Answers that are meant to fail: a record that does not exist, and who is asked whether somebody is signed in. */
const MEANT = /answered 40[14] by .*\/(999999999|auth\/me|auth\/refresh)$/;

/**
 * The browser's own words: for a failed request, which `Watched` says with the address, and for a form without the name
 * of the account, which on the page behind a one-time link only the server knows.
 */
const NOT_OURS = /says (Failed to load resource|\[DOM\] Password forms should have .* username fields)/;

const faultsOf = (watched: Watched) => watched.faults.filter((fault) => !MEANT.test(fault) && !NOT_OURS.test(fault));

/** All rules in the light on a desktop and in the dark on a phone; the other theme of each differs in colours alone. */
async function axe(page: Page, size: typeof desktop, rules: RunOptions = EVERY_RULE): Promise<string[]> {
  await page.setViewportSize(size);
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const all = (colorScheme === 'light') === (size === desktop);
    const broken = await violations(page, all ? rules : only('color-contrast'));
    found.push(...broken.map((fault) => `${colorScheme} ${fault}`));
  }
  return found;
}

/** How far the page can be scrolled sideways. */
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function fits(page: Page): Promise<string[]> {
  const found: string[] = [];
  const check = async (what: string) => {
    const pixels = await tooWide(page);
    if (pixels > 0) found.push(`${what}: ${pixels} px too wide`);
  };
  await check('phone');
  await page.setViewportSize(narrow);
  await check('320 px');
  await page.setViewportSize(desktop);
  await check('desktop');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await check('text of 200 %');
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  return found;
}

async function inspect(watched: Watched): Promise<string[]> {
  const { page } = watched;
  const found: string[] = [];
  const jumped = await watched.jumped();
  if (jumped > 0.05) found.push(`jumps by ${jumped}`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`has ${headings} h1`);
  const title = await page.title();
  if (!/^.+ – École$/.test(title)) found.push(`is called "${title}"`);
  found.push(...(await axe(page, desktop)).map((fault) => `desktop ${fault}`));
  found.push(...(await axe(page, phone)).map((fault) => `phone ${fault}`));
  return [...found, ...(await fits(page))];
}

async function watch(browser: Browser, demo: Demo, role?: Role): Promise<Watched> {
  const watched = await Watched.of(await signedIn(browser, demo, role));
  await watched.page.setViewportSize(desktop);
  await watched.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return watched;
}

/**
 * Every page of the application, in both themes, on a desktop and on a phone: no axe violation, nothing on the console,
 * no failed request, no jump, one heading, a title, and no need to scroll sideways down to 320 px or with text of 200 %.
 * A new page is one more address in the table of `pages.ts`.
 */
for (const [name, { role, addresses }] of Object.entries(pages)) {
  test(`${name} are in order in every theme and size`, async ({ browser, demo }) => {
    test.setTimeout(900_000);
    const watched = await watch(browser, demo, role);
    const found: string[] = [];
    for (const address of addresses) {
      // The first page and the public ones are loaded, the others are gone to as links do.
      await (role && address !== addresses[0] ? watched.visit(address) : watched.load(address));
      found.push(...(await inspect(watched)).map((fault) => `${address} ${fault}`));
    }
    expect([...found, ...faultsOf(watched)]).toEqual([]);
    await watched.page.context().close();
  });
}

test('what opens over a page is in order in every theme and size', async ({ browser, demo }) => {
  test.setTimeout(900_000);
  const watched = await watch(browser, demo, 'admin');
  const { page } = watched;
  const found: string[] = [];
  await watched.load('/profile');
  for (const [name, [address, open]] of Object.entries(popups)) {
    for (const size of [desktop, phone]) {
      await page.setViewportSize(size);
      await watched.visit(address);
      await test.step(`${name}, ${size.width} px`, () => open(page));
      await page.locator('[role=dialog], [role=menu], [role=listbox]').first().waitFor({ timeout: 15_000 });
      await watched.settle();
      // A menu stands in a portal at the end of the body, outside the landmarks, while it is open.
      found.push(...(await axe(page, size, without('region'))).map((fault) => `${name}, ${size.width} px, ${fault}`));
      const wide = await tooWide(page);
      if (wide > 0) found.push(`${name}, ${size.width} px, ${wide} px too wide`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
  }
  expect([...found, ...faultsOf(watched)]).toEqual([]);
  await page.context().close();
});

test('paper shows the page without what surrounds it', async ({ browser, demo }) => {
  const watched = await watch(browser, demo, 'admin');
  const { page } = watched;
  await watched.load('/students/1');
  for (const address of ['/students/1', '/students', '/sessions/1', '/payments/1/receipt']) {
    await watched.visit(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toHaveCount(0);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(paper, { message: address }).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  }
  await page.context().close();
});

test('boxes to tick take the colours of a theme that is chosen while they are shown', async ({ browser, demo }) => {
  const watched = await watch(browser, demo, 'admin');
  const { page } = watched;
  await watched.load('/students');
  const colour = (box: Element) => `${getComputedStyle(box).appearance} ${getComputedStyle(box).backgroundColor}`;
  const box = page.getByRole('checkbox').first();
  await expect.poll(() => box.evaluate(colour)).toBe('none rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => box.evaluate(colour)).toBe('none rgb(24, 32, 31)');
  await page.context().close();
});

test('on a phone the bottom bar leads everywhere and lists are cards', async ({ browser, demo }) => {
  const watched = await watch(browser, demo, 'admin');
  const { page } = watched;
  await page.setViewportSize(phone);
  await watched.load('/');
  const bar = page.getByRole('navigation', { name: 'Navigation principale' });

  await bar.getByRole('link', { name: 'Étudiants' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Étudiants' })).toBeVisible();
  await bar.getByRole('button', { name: 'Plus' }).click();
  await page.getByRole('menuitem', { name: 'Formations' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Formations' })).toBeVisible();
  const card = await page.getByRole('table', { name: 'Formations' }).getByRole('row').nth(1).boundingBox();
  expect(card?.height).toBeGreaterThan(80);
  await page.context().close();
});
