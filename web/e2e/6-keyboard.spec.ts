import type { Locator, Page } from '@playwright/test';
import { expect, signedIn, test } from './demo';

/** Moves the focus with the Tab key, or back with Shift, until it is where it is wanted; what cannot be reached so fails. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

test('somebody without a mouse signs in, enrolls a new student, takes the money and gets the receipt', async ({
  browser,
  demo,
}) => {
  test.setTimeout(120_000);
  const context = await signedIn(browser, demo);
  const page = await context.newPage();

  await test.step('sign in', async () => {
    await page.goto('/login');
    await expect(page.getByLabel('Adresse e-mail')).toBeFocused();
    await page.keyboard.type(demo.logins.admin.email);
    await tabTo(page, page.getByLabel('Mot de passe'));
    await page.keyboard.type(demo.logins.admin.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  });

  await test.step('open the enrollment', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Nouveau' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Inscription' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle inscription' })).toBeVisible();
  });

  await test.step('create the student on the way', async () => {
    await tabTo(page, page.getByRole('combobox', { name: /^Étudiant/ }));
    await page.keyboard.type('Clavier Zoé');
    await expect(page.getByRole('option', { name: 'Créer « Clavier Zoé »' })).toBeVisible();
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Créer et choisir' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: /^Étudiant/ })).toHaveValue('Zoé Clavier');
  });

  await test.step('choose the session and pay', async () => {
    await tabTo(page, page.getByRole('combobox', { name: /^Session/ }));
    await page.keyboard.type('conduite de projet');
    await expect(page.getByRole('option', { name: /Conduite de projet/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('radio', { name: 'Plus tard' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Maintenant' })).toBeChecked();
    await tabTo(page, page.getByRole('button', { name: /^Inscrire et encaisser/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Inscription enregistrée' })).toBeFocused();
  });

  await test.step('get the receipt', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Imprimer le reçu' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').first()).toContainText('Zoé Clavier');
  });
  await context.close();
});
