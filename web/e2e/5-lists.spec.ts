import type { Page } from '@playwright/test';
import { expect, signIn, test } from './school';

/** Forty people of one family, made once through the API with the page's own session. */
async function family(page: Page) {
  await page.evaluate(async () => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) };
    const there = await fetch('/api/students?q=listier&size=1');
    if (there.headers.get('X-Total-Count') !== '0') return;
    for (let number = 1; number <= 40; number += 1) {
      const body = { lastName: 'Listier', firstName: `Élève ${String(number).padStart(2, '0')}`, city: 'Nantes' };
      const answer = await fetch('/api/students', { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
    }
  });
}

async function lines(page: Page, choose: () => Promise<void>): Promise<string[]> {
  const download = page.waitForEvent('download');
  await choose();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
}

const table = (page: Page) => page.getByRole('table', { name: 'Étudiants' });
const tick = (page: Page, number: string) =>
  page.getByRole('checkbox', { name: `Sélectionner LISTIER Élève ${number}`, exact: true });

test('ticked rows become a file of exactly these rows and columns, and are deleted together', async ({ page }) => {
  await signIn(page);
  await family(page);
  await page.goto('/students?q=listier');
  await page.getByRole('button', { name: 'Colonnes' }).click();
  for (const column of ['E-mail', 'Téléphone', 'Inscriptions actives', 'Reste à payer', 'Créé le']) {
    await page.getByRole('menuitemcheckbox', { name: column }).click();
  }
  await page.keyboard.press('Escape');
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
  await page.reload();
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);

  await tick(page, '03').click();
  await tick(page, '05').click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 lignes sélectionnées')).toBeVisible();
  const file = await lines(page, async () => {
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: 'CSV, colonnes affichées' }).click();
  });
  expect(file).toEqual(['Nom;Prénom', 'Listier;Élève 03', 'Listier;Élève 04', 'Listier;Élève 05']);

  await page.getByRole('button', { name: 'Tout sélectionner (40)' }).click();
  const whole = await lines(page, async () => {
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: 'CSV, colonnes affichées' }).click();
  });
  expect(whole).toHaveLength(41);

  await page.getByRole('button', { name: 'Abandonner la sélection' }).click();
  await tick(page, '03').click();
  await tick(page, '04').click();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect(page.getByText('2 étudiants supprimés.')).toBeVisible();
  await expect(page.getByText('1–20 sur 38')).toBeVisible();
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('menuitem', { name: 'Colonnes d’origine' }).click();
});

test('what cannot be deleted is named with the reason, and stays', async ({ page }) => {
  await signIn(page, '/students?q=dupont');
  await page.getByRole('checkbox', { name: 'Sélectionner DUPONT Awa' }).click();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();

  const failed = page.getByRole('dialog').getByRole('listitem');
  await expect(failed).toContainText('DUPONT Awa');
  await expect(failed).toContainText('Suppression impossible');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByRole('link', { name: 'DUPONT Awa' })).toBeVisible();
});

test('a list is worked through by keys, and "back" brings it back as it was', async ({ page }) => {
  await signIn(page);
  await family(page);
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { level: 1, name: 'Étudiants' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('listier');
  await expect(page).toHaveURL(/q=listier/);
  await page.getByRole('button', { name: 'Page suivante' }).click();
  await expect(page.getByText(/^21–/)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();

  for (let step = 0; step < 12; step += 1) await page.keyboard.press('j');
  const focused = page.locator('tbody a:focus');
  const name = await focused.textContent();
  await page.keyboard.press('x');
  await expect(page.getByText('1 ligne sélectionnée')).toBeVisible();
  await page.keyboard.press('x');
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.locator('tbody a').nth(11).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^32 sur 3\d|^32 sur 40/)).toBeVisible();

  await page.keyboard.press('j');
  await expect(page.getByText(/^33 sur/)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: name ?? '', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/page=2/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
});

test('the records before and after go over the edge of a page', async ({ page }) => {
  await signIn(page);
  await family(page);
  await page.goto('/students?q=listier');
  await page.locator('tbody th a').nth(19).click();
  await expect(page.getByText(/^20 sur/)).toBeVisible();

  await page.getByRole('button', { name: 'Fiche suivante' }).click();

  await expect(page.getByText(/^21 sur/)).toBeVisible();
  await page.getByRole('link', { name: 'Étudiants' }).last().click();
  await expect(page).toHaveURL(/page=2/);
});

test('a receipt is found by its number, and the palette remembers what was opened', async ({ page }) => {
  await signIn(page);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Rechercher ou aller à' });
  await box.fill(`${new Date().getFullYear()}-00001`);
  await expect(page.getByRole('option', { name: /-00001/ }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /-00001/ })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByText('Ouverts récemment')).toBeVisible();
  await expect(page.getByRole('option', { name: /-00001/ })).toBeVisible();
});

test('a link shows somebody else the same columns, and the tabs say how many there are of each kind', async ({
  page,
  browser,
}) => {
  await signIn(page, '/enrollments');
  const tabs = page.getByRole('navigation', { name: 'Vues de la liste' });
  const pending = tabs.getByRole('link', { name: /^En attente \d/ });
  const number = /\d+/.exec(((await pending.textContent()) ?? '').replace(/\s/g, ''))?.[0];
  await pending.click();
  await expect(page).toHaveURL(/status=pending/);
  await expect(page.getByText(new RegExp(`sur ${number}$`))).toBeVisible();
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Téléphone' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Téléphone' })).toBeVisible();

  const context = await browser.newContext({ locale: 'fr-FR' });
  const other = await context.newPage();
  await signIn(other);
  await other.goto(page.url());
  await expect(other.getByRole('columnheader', { name: 'Téléphone' })).toBeVisible();
  await expect(other.getByRole('link', { name: /^En attente/ })).toHaveAttribute('aria-current', 'page');
  await context.close();
});

test('every list gives a file with its own columns', async ({ page }) => {
  await signIn(page);
  for (const address of [
    '/students',
    '/trainers',
    '/courses',
    '/sessions',
    '/enrollments',
    '/payments',
    '/settings/users',
  ]) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Exporter' }).click();
    const href = await page.getByRole('menuitem', { name: 'CSV, colonnes affichées' }).getAttribute('href');
    const status = await page.evaluate(async (file) => (await fetch(file)).status, href ?? '');
    expect(`${address} ${status}`).toBe(`${address} 200`);
  }
});

test('everything comes as one file', async ({ page }) => {
  await signIn(page, '/settings/export');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tout exporter (ZIP)' }).click();

  expect((await download).suggestedFilename()).toMatch(/^ecole-\d{4}-\d\d-\d\d\.zip$/);
});

test('a list goes onto paper whole, with what it was narrowed by', async ({ page }) => {
  await signIn(page);
  await family(page);
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/students?q=listier');
  await page.getByRole('link', { name: 'Imprimer' }).click();

  await expect(page.getByText('Recherche : « listier »')).toBeVisible();
  await expect.poll(() => table(page).getByRole('rowheader').count()).toBeGreaterThan(35);
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.getByRole('link', { name: 'Revenir à la liste' }).click();
  await expect(page).toHaveURL(/students\?q=listier$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('filters are a sheet that counts what it finds, and each is a chip to take away', async ({ page }) => {
    await signIn(page, '/sessions');
    await page.getByRole('button', { name: 'Filtres' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filtres' });
    await sheet.getByRole('combobox', { name: 'Places' }).selectOption('false');
    await sheet.getByRole('button', { name: /^Voir \d+ résultat/ }).click();

    await expect(page).toHaveURL(/hasSeats=false/);
    await page.getByRole('button', { name: 'Retirer le filtre : Places : Complètes' }).click();
    await expect(page).toHaveURL(/sessions$/);
  });
});
