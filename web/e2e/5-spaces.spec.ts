import type { Page } from '@playwright/test';
import { Office } from './office';
import { dayFromNow, expect, plain, test } from './school';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const password = 'mouette cerise lampadaire';

/** The pages' scripts that a browser asks for. */
function scriptsOf(page: Page): Set<string> {
  const scripts = new Set<string>();
  page.on('request', (asked) => {
    const name = /\/assets\/([\w.]+?)-[\w-]{8}\.js$/.exec(asked.url())?.[1];
    if (name) scripts.add(name);
  });
  return scripts;
}

async function enter(page: Page, email: string, home: string) {
  await page.goto('/login');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: home })).toBeVisible();
}

/** Addresses of the office lead to the first page of one's own, and its shortcuts do nothing. */
async function staysOut(page: Page) {
  for (const address of ['/', '/students', '/sessions/new', '/enrollments/1?pay=1', '/settings/users', '/planning']) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/my$/);
  }
  for (const address of ['/nulle/part', '/my/nulle-part']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible();
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nouveau' })).toHaveCount(0);
}

const OFFICE =
  /^office$|Dashboard|Student|Trainer|Course|Enrollment(s|Page|History)|Payment(s|Page)|Users?Page|Setting|Setup|Import|Planning|Palette|PayDialog|RefundDialog|^SessionPage|^SessionsPage|^SessionForm/;

const ofTheOffice = (scripts: Set<string>) =>
  [...scripts].filter((name) => OFFICE.test(name) && !name.startsWith('Own'));

test('a trainer sees own sessions on a phone and loads nothing of the office', async ({ page, request }) => {
  const office = await Office.open(request);
  const trainer = await office.trainer('Ida', 'Lopez');
  const course = await office.course('Aquarelle', 90);
  const session = await office.session(course.id, dayFromNow(4), 6, trainer.id);
  await office.enroll((await office.student('Rose', 'Blanc')).id, session.id);
  await office.account('trainer', 'ida@ecole-test.fr', password, { trainerId: trainer.id });
  const scripts = scriptsOf(page);

  await enter(page, 'ida@ecole-test.fr', 'Mes sessions');
  const bar = page.getByRole('navigation', { name: 'Navigation principale' });
  await bar.getByRole('link', { name: 'Planning' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Mon calendrier' })).toBeVisible();
  await page.getByRole('link', { name: 'Passées' }).tap();
  await expect(page.getByText('Aucune session passée')).toBeVisible();
  await bar.getByRole('link', { name: 'Mes sessions' }).tap();
  await page.getByRole('link', { name: 'Aquarelle' }).tap();

  await expect(page.getByRole('link', { name: 'rose@exemple.fr' })).toHaveAttribute('href', 'mailto:rose@exemple.fr');
  await page.getByRole('link', { name: 'Feuille de présence' }).tap();
  await expect(page.getByText(/BLANC Rose/).first()).toBeVisible();
  await staysOut(page);
  expect(scripts).toContain('OwnSessionPage');
  expect(ofTheOffice(scripts)).toEqual([]);
});

test('a student sees own enrollments and receipts on a phone and loads nothing of the office', async ({
  page,
  request,
}) => {
  const office = await Office.open(request);
  const student = await office.student('Léo', 'Garnier');
  const course = await office.course('Gravure', 150);
  const session = await office.session(course.id, dayFromNow(6), 6);
  const enrollment = await office.enroll(student.id, session.id);
  await office.pay(enrollment.id, 60);
  await office.account('student', 'leo@ecole-test.fr', password, { studentId: student.id });
  const scripts = scriptsOf(page);

  await enter(page, 'leo@ecole-test.fr', 'Léo Garnier');
  const due = page.getByRole('region', { name: 'Reste à payer' });
  expect(plain(await due.textContent())).toBe('Reste à payer90,00 €');
  await expect(page.getByRole('row', { name: /Gravure/ })).toBeVisible();
  const bar = page.getByRole('navigation', { name: 'Navigation principale' });
  await bar.getByRole('link', { name: 'Mes paiements' }).tap();
  await page.getByRole('rowheader').getByRole('link').tap();

  expect(plain(await page.getByRole('article').textContent())).toContain('Montant reçu 60,00 €');
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
  await staysOut(page);
  expect(scripts).toContain('OwnPaymentsPage');
  expect(ofTheOffice(scripts)).toEqual([]);
});
