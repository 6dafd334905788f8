import type { BrowserContext, Page, Route } from '@playwright/test';
import { expect, signedIn, test } from './demo';
import { dayFromNow } from './school';

/** The ways in which a call fails. */
const FAILURES: readonly (readonly [name: string, fail: (route: Route) => Promise<void>, says: RegExp])[] = [
  [
    'a fault of the server',
    (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'internal', status: 500, requestId: 'cafe1234', errors: [] }),
      }),
    /Une erreur s’est produite sur le serveur/,
  ],
  [
    'a proxy without its server',
    (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>503</h1>' }),
    /momentanément indisponible/,
  ],
  ['a network that is cut', (route) => route.abort('connectionfailed'), /Le serveur ne répond pas/],
];

/** Each failure meets other lists: all of them are made alike. */
const LISTS = [
  ['students', 'trainers'],
  ['courses', 'sessions'],
  ['enrollments', 'payments'],
];

/** Writes past the page, as another person's browser does. */
async function write<T>(context: BrowserContext, method: string, path: string, data?: object): Promise<T> {
  const token = (await context.cookies()).find(({ name }) => name.endsWith('XSRF-TOKEN'))?.value ?? '';
  const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token) };
  const answer = await context.request.fetch(`/api${path}`, { method, headers, ...(data ? { data } : {}) });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (answer.status() === 204 ? null : await answer.json()) as T;
}

const newStudent = (context: BrowserContext, lastName: string) =>
  write<{ id: number }>(context, 'POST', '/students', { firstName: 'Zoé', lastName });

async function typeNames(page: Page, lastName: string, firstName: string) {
  await page.getByLabel(/^Nom/).fill(lastName);
  await page.getByLabel(/^Prénom/).fill(firstName);
}

/** Opens an address, until changes made elsewhere are heard there. */
async function listenAt(address: string) {
  const stream = page.waitForResponse('**/api/events');
  await page.goto(address);
  await stream;
}

/** Faults that the browser itself reports are expected here; anything that the page says or throws is not. */
async function quiet(context: BrowserContext, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const bad = ['error', 'warning'].includes(message.type());
    if (bad && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  return page;
}

let context: BrowserContext;
let page: Page;
let faults: string[];

test.beforeEach(async ({ browser, demo }) => {
  faults = [];
  context = await signedIn(browser, demo, 'admin');
  page = await quiet(context, faults);
});

test.afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

for (const [index, [name, fail, says]] of FAILURES.entries()) {
  test(`${name} is said where a list would be, and trying again shows it`, async () => {
    // A list that learns of a change reads itself again: here it must not heal before the button is pressed.
    await page.route('**/api/events', (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '60' } }));
    for (const list of LISTS[index] ?? []) {
      await page.route(new RegExp(`/api/${list}\\?`), fail);
      await page.goto(`/${list}`);
      await expect(page.getByText(says).first()).toBeVisible();
      await page.unroute(new RegExp(`/api/${list}\\?`));

      await page.locator('main').getByRole('button', { name: 'Réessayer' }).first().click();

      await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
    }
  });

  test(`${name} loses nothing of a form, which can then be saved`, async () => {
    const lastName = `Malchance${index}`;
    await page.goto('/students/new');
    await typeNames(page, lastName, 'Awa');
    await page.route('**/api/students', fail);
    await page.getByRole('button', { name: 'Créer l’étudiant' }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel(/^Nom/)).toHaveValue(lastName);
    await page.unroute('**/api/students');

    await page.getByRole('button', { name: 'Créer l’étudiant' }).click();

    await expect(page.getByRole('heading', { level: 1, name: `Awa ${lastName}` })).toBeVisible();
  });
}

test('a double click creates once', async () => {
  await page.goto('/students/new');
  await typeNames(page, 'Doubleclic', 'Léa');

  await page.getByRole('button', { name: 'Créer l’étudiant' }).dblclick();

  await expect(page.getByRole('heading', { level: 1, name: 'Léa Doubleclic' })).toBeVisible();
  const found = await context.request.get('/api/students?q=doubleclic');
  expect(await found.json()).toHaveLength(1);
});

test('a slow answer is said to be under way', async () => {
  await page.goto('/students/new');
  await typeNames(page, 'Lenteur', 'Ida');
  await page.route('**/api/students', async (route) => {
    await page.waitForTimeout(2_500);
    await route.continue();
  });

  await page.getByRole('button', { name: 'Créer l’étudiant' }).click();

  await expect(page.getByText('Enregistrement…')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Ida Lenteur' })).toBeVisible();
});

test('a page that is loaded again brings back what was typed', async () => {
  await page.goto('/students/new');
  await typeNames(page, 'Brouillon', 'Noé');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText(/Brouillon restauré/)).toBeVisible();
  await expect(page.getByLabel(/^Nom/)).toHaveValue('Brouillon');

  await page.getByRole('button', { name: 'Créer l’étudiant' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Noé Brouillon' })).toBeVisible();
  await page.goto('/students/new');

  await expect(page.getByLabel(/^Nom/)).toHaveValue('');
});

test('going back from a form that was begun asks first', async () => {
  await page.goto('/students');
  await page
    .getByRole('link', { name: /Nouvel|Ajouter|Créer/ })
    .first()
    .click();
  await typeNames(page, 'Retour', 'Max');

  await page.goBack();
  await page.getByRole('button', { name: 'Rester sur la page' }).click();
  await expect(page.getByLabel(/^Nom/)).toHaveValue('Retour');
  await page.goBack();
  await page.getByRole('button', { name: 'Quitter sans enregistrer' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Étudiants' })).toBeVisible();
});

test('names of every script and length, and what was pasted around them, are kept and fit a phone', async () => {
  const longest = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 100);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [lastName, firstName] of [
    ['محمد بن عبد الله', 'فاطمة'],
    [longest, longest],
    ['  N’Diaye\u200b <b>"; drop table --  ', '\t李 小龙 '],
  ] as const) {
    await page.goto('/students/new');
    await typeNames(page, lastName, firstName);
    await page.getByRole('button', { name: 'Créer l’étudiant' }).click();

    await expect(page.getByRole('link', { name: 'Modifier' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(firstName.trim());
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});

test('a record that somebody else deletes says so on the page that shows it', async () => {
  const { id } = await newStudent(context, 'Disparue');
  await listenAt(`/students/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Zoé Disparue' })).toBeVisible();

  await write(context, 'DELETE', `/students/${id}`);

  await expect(page.getByText(/vient d’être supprimée par quelqu’un d’autre/)).toBeVisible();
  await page.getByRole('link', { name: 'Revenir à la liste' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Étudiants' })).toBeVisible();
});

test('a form learns that somebody else has saved its record', async () => {
  const { id } = await newStudent(context, 'Partagée');
  await listenAt(`/students/${id}/edit`);
  await page.getByLabel('Ville').fill('Lille');

  await write(context, 'PUT', `/students/${id}`, { firstName: 'Zoé', lastName: 'Partagée', city: 'Paris' });
  await expect(page.getByText(/vient d’être modifiée par quelqu’un d’autre/)).toBeVisible();
  await expect(page.getByLabel('Ville')).toHaveValue('Lille');
  await page.getByRole('button', { name: 'Recharger la fiche' }).click();

  await expect(page.getByLabel('Ville')).toHaveValue('Paris');
});

test('seats that somebody else takes are counted at once on a page nobody touches', async ({ browser, demo }) => {
  const elsewhere = await signedIn(browser, demo, 'admin');
  const course = await write<{ id: number }>(elsewhere, 'POST', '/courses', {
    title: `Vivante ${Date.now()}`,
    category: 'Langues',
    durationHours: 7,
    price: 50,
  });
  const session = await write<{ id: number }>(elsewhere, 'POST', '/sessions', {
    courseId: course.id,
    startDate: dayFromNow(20),
    endDate: dayFromNow(21),
    capacity: 5,
  });
  const student = await newStudent(elsewhere, 'Assise');
  await listenAt(`/sessions?courseId=${course.id}`);
  const row = page.getByRole('table').getByRole('row').nth(1);
  await expect(row).toContainText('0 sur 5');

  await write(elsewhere, 'POST', '/enrollments', { studentId: student.id, sessionId: session.id });

  await expect(row).toContainText('1 sur 5');
  await elsewhere.close();
});

test('two tabs share one stream, and both hear', async () => {
  const streams: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/api/events')) streams.push(request.url());
  });
  await listenAt('/students?q=Jumelle');
  await expect(page.getByText('Aucun résultat')).toBeVisible();
  await expect.poll(() => streams).toHaveLength(1);
  const other = await quiet(context, faults);
  await other.goto('/students?q=Jumelle');
  await expect(other.getByText('Aucun résultat')).toBeVisible();

  await newStudent(context, 'Jumelle');

  await expect(page.getByRole('link', { name: /JUMELLE/ })).toBeVisible();
  await expect(other.getByRole('link', { name: /JUMELLE/ })).toBeVisible();
  expect(streams).toHaveLength(1);
});

test('signing out in one tab leaves nothing in the other', async () => {
  const other = await quiet(context, faults);
  await other.goto('/students/new');
  await typeNames(other, 'Secret', 'Ana');
  await page.goto('/');
  other.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Mon compte' }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();

  await expect(other).toHaveURL(/\/login/);
  expect(await other.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')))).toEqual([]);
});

test('a server that is gone is said above what it showed, until it is back', async () => {
  await page.route('**/api/events', (route) => route.abort('connectionrefused'));
  await page.goto('/students');
  await expect(page.getByText(/Le serveur ne répond pas. Nouvel essai automatique/)).toBeVisible();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();

  await page.unroute('**/api/events');

  await expect(page.getByText(/Nouvel essai automatique/)).toBeHidden();
});
