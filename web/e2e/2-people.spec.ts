import { request } from '@playwright/test';
import { expect, signIn, test } from './school';

const trainer = { email: 'elise@ecole-test.fr', password: 'girafe bocal tramway' };

test('an invited trainer chooses a password, sees own sessions only, and changes the password', async ({
  page,
  browser,
}) => {
  let link = '';
  await test.step('the admin invites the trainer from the record', async () => {
    await signIn(page, '/trainers');
    await page.getByRole('link', { name: 'MOREAU Élise' }).click();
    await page.getByRole('link', { name: 'Créer un accès' }).click();
    await expect(page.getByRole('combobox', { name: /^Formateur/ })).toHaveValue('Élise Moreau');
    await page.getByRole('textbox', { name: /^E-mail/ }).fill(trainer.email);
    await page.getByRole('button', { name: 'Créer le compte et le lien' }).click();
    link = await page.getByRole('textbox', { name: 'Lien à usage unique' }).inputValue();
    expect(link).toContain('/invite?token=');
  });

  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });
  const other = await context.newPage();
  const enter = async (password: string) => {
    await other.getByLabel('Adresse e-mail').fill(trainer.email);
    await other.getByLabel('Mot de passe', { exact: true }).fill(password);
    await other.getByRole('button', { name: 'Se connecter' }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'Mes sessions' })).toBeVisible();
  };

  await test.step('the trainer chooses a password', async () => {
    await other.goto(new URL(link).pathname + new URL(link).search);
    await other.getByLabel(/^Mot de passe/).fill('motdepasse1');
    await other.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await expect(other.getByText(/trop courant/)).toBeVisible();
    await other.getByLabel(/^Mot de passe/).fill(trainer.password);
    await other.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await other.getByRole('link', { name: 'Se connecter' }).click();
    await enter(trainer.password);
  });

  await test.step('the trainer sees own sessions and who comes, and nothing of the office', async () => {
    const bar = other.getByRole('navigation', { name: 'Navigation principale' });
    await expect(bar.getByRole('link')).toHaveCount(3);
    await other.getByRole('link', { name: 'Excel avancé' }).first().click();
    await expect(other.getByRole('rowheader', { name: /DUPONT Awa/ })).toBeVisible();
    await other.goto('/my/calendar');
    const feed = await other.getByRole('textbox', { name: 'Adresse du calendrier (.ics)' }).inputValue();
    const stranger = await request.newContext();
    expect(await (await stranger.get(feed)).text()).toContain('SUMMARY:Excel avancé');
    expect((await stranger.get(feed.replace(/key=.{4}/, 'key=AAAA'))).status()).toBe(404);
    await stranger.dispose();
    await other.goto('/students');
    await expect(other).toHaveURL(/\/my$/);
    await other.goto('/settings/users');
    await expect(other).toHaveURL(/\/my$/);
  });

  await test.step('the trainer changes the password and signs in with the new one', async () => {
    await other.goto('/profile');
    await other.getByLabel(/^Mot de passe actuel/).fill(trainer.password);
    await other.getByLabel(/^Nouveau mot de passe/).fill('wagon olive tambour');
    await other.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await expect(other.getByText(/Le mot de passe est changé/)).toBeVisible();
    await other.getByRole('button', { name: 'Mon compte' }).click();
    await other.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await enter('wagon olive tambour');
  });

  await context.close();
});
