import { chromium } from '@playwright/test';
import { expect, test } from './demo';

test('another computer on the school’s network, without HTTPS, enrolls, takes money and gives it back', async ({
  demo,
}) => {
  // Under a name that is not this machine's own, the browser trusts plain HTTP as little as from any other computer.
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP ecole.test 127.0.0.1'],
  });
  const page = await browser.newPage({ locale: 'fr-FR', baseURL: demo.url.replace('localhost', 'ecole.test') });
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto('/login');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.getByLabel('Adresse e-mail').fill(demo.logins.admin.email);
  await page.getByLabel('Mot de passe').fill(demo.logins.admin.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();

  await page
    .getByRole('link', { name: /^Encaisser/ })
    .first()
    .click();
  const pay = page.getByRole('dialog', { name: 'Encaisser un paiement' });
  await pay.getByLabel(/^Montant/).fill('10');
  await pay.getByRole('button', { name: /^Encaisser 10,00/ }).click();
  await expect(page.getByText(/encaissé\. Reçu/).first()).toBeVisible();
  await page.goto('/payments?sort=-createdAt');
  await page.getByRole('table').getByRole('link').first().click();
  await page
    .getByRole('link', { name: /^(Annuler|Rembourser)/ })
    .first()
    .click();
  const refund = page.getByRole('dialog');
  await refund.getByLabel(/^Motif/).fill('Encaissé deux fois');
  await refund.getByRole('button', { name: /^Rembourser/ }).click();
  await expect(refund).toBeHidden();

  await page.goto('/enrollments/new');
  await expect(page.getByRole('button', { name: 'Inscrire', exact: true })).toBeVisible();
  expect(thrown).toEqual([]);
  await browser.close();
});
