import type { Page } from '@playwright/test';
import { expect, signedIn, test, Watched, type Demo } from './demo';
import { plain } from './school';

/** The number in a text: `1 591 inscriptions` is 1591, that of `novembre 2026 : 61 714,72 €` 61714.72. */
const numberIn = (text: string) =>
  Number(
    /-?\d[\d ]*(?:,\d+)?/
      .exec(plain(text).replace(/^\p{L}+ \d{4} : /u, ''))?.[0]
      .replace(/ /g, '')
      .replace(',', '.'),
  );

/** How many rows the list on the page says it has. */
async function listed(page: Page): Promise<number> {
  const text = plain(
    await page
      .locator('main')
      .getByRole('status')
      .filter({ hasText: /\d|Aucun/ })
      .first()
      .textContent(),
  );
  return text.startsWith('Aucun') ? 0 : numberIn(text);
}

/** The sum of a column over the whole list behind the page's address, read from the API. */
async function sum(page: Page, demo: Demo, column: string): Promise<number> {
  const address = new URL(page.url());
  let total = 0;
  for (let at = 1; ; at += 1) {
    const query = new URLSearchParams(address.search);
    query.set('size', '100');
    query.set('page', String(at));
    const answer = await page.request.get(`${demo.url}/api${address.pathname}?${query.toString()}`);
    const rows = (await answer.json()) as Record<string, number>[];
    total += rows.reduce((part, row) => part + Math.round((row[column] ?? 0) * 100), 0);
    if (rows.length < 100) return total / 100;
  }
}

/** What the dashboard says and where it leads: the figures, the alerts, and one bar of each kind. */
async function links(page: Page): Promise<readonly { text: string; address: string }[]> {
  const main = page.getByRole('main');
  const bar = (chart: string) =>
    main.getByRole('region', { name: chart }).getByRole('listitem').last().getByRole('link');
  const all = [
    ...(await main.getByRole('region', { name: 'Chiffres' }).getByRole('link').all()),
    ...(await main.locator('.alerts-group h3').getByRole('link').all()),
    bar('Inscriptions par mois'),
    bar('Inscriptions par statut'),
    bar('Encaissements par mois'),
    bar('Encaissements par mode de paiement'),
  ];
  const read = all.map(async (link) => ({
    text: plain((await link.getAttribute('title')) ?? (await link.textContent())),
    address: (await link.getAttribute('href')) ?? '',
  }));
  return (await Promise.all(read)).filter(({ text }) => /\d/.test(text));
}

test('each figure, alert and bar opens the list that it counts', async ({ browser, demo }) => {
  test.setTimeout(120_000);
  const context = await signedIn(browser, demo, 'admin');
  const watched = await Watched.of(context);
  const { page } = watched;
  await watched.load('/');
  const shown = await links(page);
  expect(shown).toHaveLength(20);

  for (const { text, address } of shown) {
    await watched.visit('/');
    await page.locator(`main a[href="${address}"]`).first().click();
    await watched.settle();
    const column = page.url().includes('/payments') ? 'amount' : 'balance';
    const counted = text.includes('€') ? await sum(page, demo, column) : await listed(page);
    expect(counted, text).toBe(numberIn(text));
  }
  expect(watched.faults).toEqual([]);
  await context.close();
});

test('each block fails alone and can be tried again', async ({ browser, demo }) => {
  const context = await signedIn(browser, demo, 'admin');
  const page = await context.newPage();
  let broken = true;
  await page.route(/\/api\/(dashboard\/alerts|sessions\?)/, (route) =>
    broken ? route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }) : route.continue(),
  );

  await page.goto('/');

  const todo = page.getByRole('region', { name: 'À traiter' });
  const today = page.getByRole('region', { name: 'Aujourd’hui' });
  await expect(todo.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await expect(today.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('region', { name: 'Chiffres' }).getByRole('link', { name: /Étudiants/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Inscriptions par mois' })).toBeVisible();
  broken = false;
  await todo.getByRole('button', { name: 'Réessayer' }).click();
  await expect(todo.getByRole('heading', { name: /paiements en attente/ })).toBeVisible();
  await expect(today.getByRole('alert')).toBeVisible();
  await today.getByRole('button', { name: 'Réessayer' }).click();
  await expect(today.getByRole('list')).toBeVisible();
  await context.close();
});

test('a chart can be read as a table', async ({ browser, demo }) => {
  const context = await signedIn(browser, demo, 'admin');
  const page = await context.newPage();
  await page.goto('/');
  const chart = page.getByRole('region', { name: 'Inscriptions par mois' });
  const last = numberIn((await chart.getByRole('listitem').last().getByRole('link').getAttribute('title')) ?? '');

  await chart.getByRole('button', { name: 'Voir en tableau' }).click();

  await expect(chart.getByRole('row')).toHaveCount(13);
  expect(numberIn((await chart.getByRole('cell').last().textContent()) ?? '')).toBe(last);
  await context.close();
});

for (const [device, viewport] of [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`a cold dashboard takes few requests and nothing jumps on a ${device}`, async ({ browser, demo }) => {
    const context = await signedIn(browser, demo, 'admin');
    const watched = await Watched.of(context);
    await watched.page.setViewportSize(viewport);

    await watched.load('/');

    await expect(watched.page.getByRole('region', { name: 'Inscriptions par mois' })).toBeVisible();
    const charts = watched.requests.findIndex((address) => address.includes('/assets/Charts'));
    expect(charts).toBeGreaterThan(0);
    expect(watched.requests.slice(0, charts).length).toBeLessThanOrEqual(15);
    expect(await watched.jumped()).toBe(0);
    expect(watched.faults).toEqual([]);
    await context.close();
  });
}
