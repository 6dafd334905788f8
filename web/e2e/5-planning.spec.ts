import type { Page } from '@playwright/test';
import { only, violations, without } from './axe';
import { expect, signIn, test } from './school';

const DAY = 86_400_000;
const day = (date: Date) => date.toISOString().slice(0, 10);

/** The Monday of the third week of a month far ahead, where no other story has sessions. */
function quietMonday(): Date {
  const now = new Date();
  const date = new Date(Date.UTC(now.getUTCFullYear() + 1, 4, 15, 12));
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY);
}

const monday = quietMonday();
const on = (days: number) => day(new Date(monday.getTime() + days * DAY));
const month = `/planning?view=month&date=${on(0)}`;

/** Sends a request as the signed-in page would. */
async function send(page: Page, method: 'POST' | 'DELETE', path: string, data?: object) {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name.endsWith('XSRF-TOKEN'))?.value ?? '';
  const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token) };
  const answer = await page.request.fetch(`/api${path}`, { method, headers, ...(data && { data }) });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer;
}

async function post(page: Page, path: string, data: object): Promise<number> {
  return ((await (await send(page, 'POST', path, data)).json()) as { id: number }).id;
}

/** Takes away what a try before this one left: the second begins where the first began. */
async function clear(page: Page) {
  const made = ['Poterie', 'Vitrail', 'Ferrand'];
  for (const list of [`/sessions?from=${on(0)}&to=${on(20)}`, '/courses?size=100', '/trainers?size=100']) {
    const answer = await page.request.get(`/api${list}`);
    for (const record of (await answer.json()) as { id: number; title?: string; lastName?: string }[]) {
      const name = record.title ?? record.lastName;
      if (!name || made.includes(name)) await send(page, 'DELETE', `${list.replace(/\?.*/, '')}/${record.id}`);
    }
  }
}

const cell = (page: Page, days: number) => page.locator(`[data-day="${on(days)}"]`);
const bar = (page: Page, title: string) =>
  page.getByRole('grid').getByRole('button', { name: new RegExp(`^${title}`) });

async function faults(page: Page): Promise<string[]> {
  // A button that is scrolled half under the bar at the top is not a small one.
  await page.evaluate(() => window.scrollTo(0, 0));
  return violations(page, without('region'));
}

test('a session is planned, dragged, moved by a dialog and taken back, all in the calendar', async ({ page }, {
  retry,
}) => {
  await signIn(page);
  if (retry > 0) await clear(page);
  const trainer = await post(page, '/trainers', { firstName: 'Nadia', lastName: 'Ferrand', specialties: ['Poterie'] });
  const course = { category: 'Arts', durationHours: 14, price: 90 };
  const pottery = await post(page, '/courses', { ...course, title: 'Poterie' });
  const glass = await post(page, '/courses', { ...course, title: 'Vitrail' });
  const place = { trainerId: trainer, capacity: 8, location: 'Atelier du fond' };
  await post(page, '/sessions', { ...place, courseId: glass, startDate: on(8), endDate: on(9) });

  await test.step('an empty day leads to a new session on that day, repeated for two weeks', async () => {
    await page.goto(month);
    await cell(page, 1).hover();
    await cell(page, 1)
      .getByRole('button', { name: /^Créer une session/ })
      .click();
    await expect(page.getByLabel(/^Premier jour/)).toHaveValue(on(1));
    await page.getByLabel(/^Formation/).selectOption(String(pottery));
    await page.getByLabel(/^Formateur/).selectOption(String(trainer));
    await page.getByLabel(/^Nombre de places/).fill('8');
    await page.getByRole('checkbox', { name: /^Répéter chaque semaine/ }).check();
    await page.getByLabel('Nombre de semaines').fill('2');
    await expect(page.getByText('Nadia Ferrand a déjà une autre session ces jours-là :')).toBeVisible();
    await expect(page.getByText('formateur déjà pris')).toHaveCount(1);
    await page.getByLabel(/^Lieu/).fill('ATELIER DU FOND');
    await expect(
      page.getByText('« Atelier du fond » est déjà pris par une autre session ces jours-là :'),
    ).toBeVisible();
    await expect(page.getByText('formateur et lieu déjà pris')).toHaveCount(1);
    await page.getByLabel(/^Lieu/).fill('Atelier du fond');
    await page.getByRole('button', { name: 'Créer les 2 sessions' }).click();
    await expect(page.getByText('2 sessions sont créées.')).toBeVisible();
    await expect(bar(page, 'Poterie')).toHaveCount(2);
  });

  await test.step('a drag moves it, says so, and can be undone', async () => {
    await page.goto(month);
    await bar(page, 'Poterie')
      .first()
      .dragTo(cell(page, 3), { force: true, targetPosition: { x: 40, y: 70 } });
    await expect(page.getByText(/«\sPoterie\s» est déplacée/)).toBeVisible();
    await expect(cell(page, 3).getByRole('button', { name: /^Poterie/ })).toBeVisible();
    await page.reload();
    await expect(cell(page, 3).getByRole('button', { name: /^Poterie/ })).toBeVisible();

    await bar(page, 'Poterie')
      .first()
      .dragTo(cell(page, 0), { force: true, targetPosition: { x: 40, y: 70 } });
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(page.getByText('Le changement est annulé.')).toBeVisible();
    await expect(cell(page, 3).getByRole('button', { name: /^Poterie/ })).toBeVisible();
  });

  await test.step('a drag onto another session of the trainer asks first', async () => {
    await bar(page, 'Poterie')
      .first()
      .dragTo(cell(page, 9), { force: true, targetPosition: { x: 40, y: 90 } });
    const dialog = page.getByRole('dialog', { name: 'Déplacer « Poterie »' });
    await expect(dialog.getByText('Nadia Ferrand a déjà une autre session ces jours-là :')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await dialog.getByLabel('Premier jour').fill(on(4));
    await expect(dialog.getByText('a déjà une autre session')).toBeHidden();
    await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(cell(page, 4).getByRole('button', { name: /^Poterie/ })).toBeVisible();
  });

  await test.step('its last day is drawn to another one, by the edge', async () => {
    const edge = bar(page, 'Poterie').first().locator('[data-grip=end]');
    await edge.dragTo(cell(page, 5), { force: true, targetPosition: { x: 40, y: 70 } });
    await expect(page.getByText(/«\sPoterie\s» change de durée/)).toBeVisible();
    await page.reload();
    await expect(cell(page, 4).getByRole('button', { name: /^Poterie/ })).toHaveAttribute('style', /--span: 2/);
    await expect(cell(page, 5)).toHaveAccessibleName(/1 session$/);
  });

  await test.step('the card of a session leads to the dialog without a drag', async () => {
    await bar(page, 'Poterie').first().click();
    const card = page.getByRole('dialog', { name: 'Poterie' });
    await expect(card.getByText('Nadia Ferrand')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await card.getByRole('button', { name: 'Déplacer…' }).click();
    await expect(page.getByRole('dialog', { name: 'Déplacer « Poterie »' }).getByLabel('Premier jour')).toBeFocused();
    await page.keyboard.press('Escape');
  });
});

test('the calendar works with the keyboard alone and keeps what it shows in its address', async ({ page }) => {
  await signIn(page, month);
  await cell(page, 0).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 8)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(cell(page, 8).getByRole('button', { name: /^Vitrail/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Vitrail' })).toBeVisible();
  await page.keyboard.press('Escape');
  await cell(page, 8).focus();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/date=\d{4}-06-\d{2}/);
  // At once: a day that is gone must not leave a moment in which keys are lost.
  await page.keyboard.press('t');
  await expect(page.locator('[aria-current=date]')).toBeFocused();

  await page.goto(month);
  await page.getByLabel('Formation', { exact: true }).selectOption({ label: 'Vitrail' });
  await expect(page).toHaveURL(/course=\d+/);
  await expect(bar(page, 'Poterie')).toHaveCount(0);
  await expect(bar(page, 'Vitrail')).toHaveCount(1);
  await page.getByLabel('Lieu', { exact: true }).selectOption({ label: 'Atelier du fond' });
  await expect(page).toHaveURL(/room=Atelier/);
  await expect(bar(page, 'Vitrail')).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
});

test('the week prints on one page of A4 on its side, and so does an attendance sheet', async ({ page }) => {
  await signIn(page, month);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Imprimer la semaine' }).click();
  await expect(page).toHaveURL(/view=week/);
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  const sizes = async () => {
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => Number(width) > Number(height),
    );
  };
  expect(await sizes()).toEqual([true]);

  await bar(page, 'Poterie').first().click();
  await page.getByRole('dialog').getByRole('link', { name: 'Ouvrir' }).click();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Feuille de présence' }).click();
  await expect(page.getByRole('columnheader', { name: 'Après-midi' }).first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  expect(await sizes()).toEqual([true]);
});

test('a cancelled session says first what that does, and is struck through afterwards', async ({ page }) => {
  await signIn(page, month);
  await bar(page, 'Vitrail').click();
  await page.getByRole('dialog').getByRole('link', { name: 'Ouvrir' }).click();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Annuler la session' }).click();
  const dialog = page.getByRole('dialog', { name: 'Annuler cette session ?' });
  await expect(dialog.getByText('Personne n’est inscrit.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Annuler la session' })).toBeDisabled();
  await dialog.getByLabel('Motif').fill('Four en panne');
  await dialog.getByRole('button', { name: 'Annuler la session' }).click();
  await expect(page.getByText(/Four en panne/)).toBeVisible();

  await page.goto(month);
  await expect(bar(page, 'Vitrail')).toHaveAttribute('data-cancelled', 'true');
  await expect(bar(page, 'Vitrail')).toHaveAccessibleName(/annulée/);
});

test('whatever is pressed in the calendar is 24 px wide and high, however sessions lie', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page);
  const course = { category: 'Arts', durationHours: 14, price: 90 };
  const title = 'Gravure sur bois, sur lino et sur cuivre pour ceux qui commencent';
  const courseId = await post(page, '/courses', { ...course, title });
  // Ten weeks later: cut at its start, at its end, at both, on one day, and as many on a day as ever.
  const days = [[66, 70], [73, 79], [60, 90], ...Array.from({ length: 8 }, () => [70, 70])] as const;
  for (const [from, to] of days)
    await post(page, '/sessions', { courseId, capacity: 8, startDate: on(from), endDate: on(to) });
  const small = () =>
    page.locator('.calendar button, .calendar [role=gridcell]').evaluateAll((targets) =>
      targets
        .map((target) => [target.textContent, target.getBoundingClientRect()] as const)
        .filter(([, { width, height }]) => width < 24 || height < 24)
        .map(([text, { width, height }]) => `${text}: ${width} × ${height} px`),
    );
  for (const width of [1440, 1024, 641, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ['month', 'week', 'day', 'list']) {
      await page.goto(`/planning?view=${view}&date=${on(70)}`);
      await expect(page.getByRole('button', { name: /^Gravure/ }).first()).toBeVisible();
      expect(await small(), `${view}, ${width} px`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto(`/planning?view=month&date=${on(70)}`);
  await expect(page.getByRole('button', { name: /^Gravure/ }).first()).toBeVisible();
  expect(await violations(page, only('target-size'))).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the planning is a list by day', async ({ page }) => {
    await signIn(page, `/planning?date=${on(0)}`);
    await expect(page.getByRole('button', { name: 'Liste' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('button', { name: /^Poterie/ })).toHaveCount(1);
    await page.getByRole('button', { name: 'Suivant' }).tap();
    await expect(page.getByRole('button', { name: /^Vitrail/ })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await faults(page)).toEqual([]);
  });

  test('a month leads to its days, which are told below it', async ({ page }) => {
    await signIn(page, month);
    await expect(cell(page, 8)).toHaveAccessibleName(/2 sessions$/);
    await cell(page, 8).tap();
    await expect(page.getByRole('button', { name: /^Vitrail/ })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`date=${on(8)}`));
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
